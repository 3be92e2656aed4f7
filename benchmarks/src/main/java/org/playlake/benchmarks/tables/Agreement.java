package org.playlake.benchmarks.tables;

import java.util.List;
import org.playlake.benchmarks.process.WorkFolder;

/** Checks that contenders have done the same work. */
public final class Agreement {
  private static final List<String> ADS =
      List.of(
          "ads_retention_daily",
          "ads_purchase_trends_daily",
          "ads_device_preference_daily",
          "ads_region_distribution_daily");
  private static final List<String> OTHERS =
      List.of(
          "ods_user_profile",
          "ods_user_event",
          "dwd_user_details",
          "dwd_user_event",
          "dwd_rejected_event");

  private static final String FIRST = "playlake";
  private static final String SECOND = "spark-sql";
  private static final String FILES_ONLY = "duckdb";

  private Agreement() {}

  /**
   * Compares what the contenders have left in {@code work}: the daily tables of Playlake and Spark
   * SQL row for row, all others by their number of rows.
   *
   * @throws DisagreementException if they differ
   */
  public static void check(WorkFolder work, List<String> contenders) throws Exception {
    if (!contenders.contains(FIRST)) {
      return;
    }
    if (contenders.contains(SECOND)) {
      for (String table : ADS) {
        refuse(table, SECOND, rows(work, FIRST, table), rows(work, SECOND, table));
      }
      for (String table : OTHERS) {
        refuse(table, SECOND, count(work, FIRST, table), count(work, SECOND, table));
      }
    }
    if (contenders.contains(FILES_ONLY)) {
      for (String table : OTHERS) {
        refuse(table, FILES_ONLY, count(work, FIRST, table), filesCount(work, table));
      }
      for (String table : ADS) {
        refuse(table, FILES_ONLY, count(work, FIRST, table), filesCount(work, table));
      }
    }
    System.err.println("The contenders agree.");
  }

  private static List<String> rows(WorkFolder work, String contender, String table)
      throws Exception {
    return new LakeTable(work.resolve(contender), table).rows();
  }

  private static List<String> count(WorkFolder work, String contender, String table)
      throws Exception {
    return List.of(new LakeTable(work.resolve(contender), table).count() + " rows");
  }

  private static List<String> filesCount(WorkFolder work, String table) throws Exception {
    return List.of(new ParquetTable(work.resolve(FILES_ONLY), table).count() + " rows");
  }

  private static void refuse(
      String table, String other, List<String> expected, List<String> actual) {
    List<String> differences = Differences.of(FIRST, expected, other, actual);
    if (!differences.isEmpty()) {
      throw new DisagreementException(table, FIRST, other, differences);
    }
  }
}
