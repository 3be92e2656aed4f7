package org.playlake.pipeline.job;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.CommitPaimonFiles;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.WritePaimonFiles;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.options.CatalogArgument;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.source.ColumnForm;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.pipeline.tables.LakeTables;

/**
 * A job that has been looked through: its sources are readable and its arguments make sense.
 *
 * @param profiles the profile files
 * @param events the event files
 * @param catalog options of the Paimon catalog
 * @param tables the tables, as these sources make them
 * @param zone the zone of days and of times without a zone
 * @param began when the run began
 */
public record JobPlan(
    ParquetFiles profiles,
    ParquetFiles events,
    Map<String, String> catalog,
    LakeTables tables,
    ZoneId zone,
    Instant began) {

  /** A date with all rows of a bundle is written as a handful of files, by as many workers. */
  private static final long SHARD_BYTES = 128L << 20;

  /**
   * Profiles of fewer bytes, as they lie in the source, would make files of less than a megabyte.
   */
  private static final long PROFILE_BYTES = 4L << 20;

  /** So many profiles take about a hundred megabytes of memory. */
  private static final long PROFILE_ROWS = 1_000_000;

  private static final int FEWEST_BUCKETS = 8;
  private static final int MOST_BUCKETS = 4096;
  private static final long ROWS_A_BUCKET = 500_000;

  /**
   * Looks at all that {@code options} name, and changes nothing.
   *
   * @throws InputException if anything is missing, unreadable or contradictory
   */
  public static JobPlan of(RunOptions options) {
    String profilesGlob = required("profiles", "GLOB", options.getProfiles());
    String eventsGlob = required("events", "GLOB", options.getEvents());
    String warehouse = required("warehouse", "PATH", options.getWarehouse());
    Map<String, String> catalog = CatalogArgument.parse(warehouse, options.getCatalogOptions());
    ZoneId zone = zone(options.getTimeZone());
    ParquetFiles profiles = ParquetFiles.profiles("--profiles", profilesGlob);
    ParquetFiles events = ParquetFiles.events("--events", eventsGlob);
    refuseStrangers(profiles.form("user_id"), events.form("user_id"));
    LakeTables tables = LakeTables.of(options.getDatabase(), profiles, events);
    return new JobPlan(profiles, events, catalog, tables, zone, Instant.now());
  }

  private static String required(String option, String value, @Nullable String given) {
    if (given == null || given.isBlank()) {
      throw new InputException(
          "--"
              + option
              + " is missing. Give --"
              + option
              + "="
              + value
              + "; see playlake help run.");
    }
    return given;
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new InputException(
          "--timeZone="
              + name
              + " is no time zone. Give a region such as Asia/Shanghai, an offset such as +08:00,"
              + " or UTC.",
          e);
    }
  }

  private static void refuseStrangers(ColumnForm profile, ColumnForm event) {
    if ((profile == ColumnForm.BIGINT) != (event == ColumnForm.BIGINT)) {
      throw new InputException(
          "user_id is "
              + profile
              + " in --profiles and "
              + event
              + " in --events, so no event would find its player. Load both with numbers or both"
              + " with texts.");
    }
  }

  /**
   * Creates the tables that do not exist.
   *
   * @throws InputException if the warehouse cannot be used, or a table there is another one; then
   *     nothing was created
   */
  public void createTables() {
    try {
      PaimonTables.createMissing(catalog, tables.inOrder());
    } catch (PaimonSchemaException e) {
      throw new InputException(
          e.getMessage() + " Give another --database, or drop the table if it is not needed.", e);
    } catch (Exception e) {
      throw new InputException(
          "--warehouse="
              + catalog.get("warehouse")
              + " cannot be used: "
              + Causes.explain(e)
              + ". Check the path, its permissions and --catalogOptions.",
          e);
    }
  }

  /**
   * Into how many buckets profiles are dealt: a worker holds one bucket's profiles at a time, and
   * writes one file with the buckets it gets.
   */
  int profileBuckets() {
    return profileBuckets(profiles.bytes(), profiles.rows());
  }

  /** A power of two, so that two or four workers get as many. */
  static int profileBuckets(long bytes, long rows) {
    long parts = Math.max(bytes / PROFILE_BYTES, rows / PROFILE_ROWS);
    return (int) Math.min(MOST_BUCKETS, Long.highestOneBit(2 * parts + 1));
  }

  /** Into how many buckets players are dealt: a worker holds one bucket's calendars at a time. */
  int playerBuckets() {
    return (int) Math.max(FEWEST_BUCKETS, Math.min(MOST_BUCKETS, rows() / ROWS_A_BUCKET));
  }

  <T> WritePaimonFiles<T> writeFiles() {
    return PaimonIO.<T>writeFiles()
        .withCatalogOptions(catalog)
        .withDistribution(PaimonDistribution.NONE)
        // createTables() has looked at them, or will.
        .withoutValidation()
        .withShardBytes(SHARD_BYTES);
  }

  CommitPaimonFiles replaceTables() {
    CommitPaimonFiles commit = PaimonIO.commitFiles().withCatalogOptions(catalog);
    for (PaimonTable table : tables.inOrder()) {
      commit = commit.replace(table);
    }
    return commit;
  }

  /** Rows in both sources. */
  public long rows() {
    return profiles.rows() + events.rows();
  }

  /** Names of the tables, in the order of publishing. */
  List<String> tableNames() {
    return tables.inOrder().stream().map(PaimonTable::name).toList();
  }
}
