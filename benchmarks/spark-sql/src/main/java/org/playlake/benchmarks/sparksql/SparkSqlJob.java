package org.playlake.benchmarks.sparksql;

import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/** Two Parquet sources to nine Paimon tables, each read back by those after it. */
public final class SparkSqlJob {

  private SparkSqlJob() {}

  /** Takes the profile files, the event files and the warehouse. */
  public static void main(String[] args) {
    try (SparkSession spark = LocalSession.open(args[2])) {
      spark.read().parquet(args[0]).createOrReplaceTempView("raw_profile");
      spark.read().parquet(args[1]).createOrReplaceTempView("raw_event");
      spark.sql("USE paimon");
      SqlText.statements("create_tables").forEach(spark::sql);
      fill(spark, "ods_user_profile");
      fill(spark, "ods_user_event");
      view(spark, "user_profile");
      fill(spark, "dwd_user_details");
      view(spark, "user_event");
      view(spark, "timed_event");
      fill(spark, "dwd_user_event");
      fill(spark, "dwd_rejected_event");
      fill(spark, "ads_retention_daily");
      fill(spark, "ads_purchase_trends_daily");
      fill(spark, "ads_device_preference_daily");
      fill(spark, "ads_region_distribution_daily");
    }
  }

  private static void view(SparkSession spark, String name) {
    spark.sql(SqlText.query(name)).createOrReplaceTempView(name);
  }

  private static void fill(SparkSession spark, String table) {
    long start = System.nanoTime();
    spark.sql("INSERT OVERWRITE " + table + "\n" + SqlText.query(table));
    System.out.printf(Locale.ROOT, "%-30s %6.1f s%n", table, (System.nanoTime() - start) / 1e9);
  }
}
