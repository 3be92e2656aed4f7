package org.playlake.pipeline.job;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.options.CatalogArgument;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.source.ColumnForm;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.pipeline.tables.DailyTable;
import org.playlake.pipeline.tables.DailyTables;
import org.playlake.pipeline.tables.LakeTables;

/**
 * A validated run: its sources are readable and its arguments make sense.
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
    LakeTables tables = LakeTables.of(options.getDatabase(), profiles, events, DailyTables.ALL);
    return new JobPlan(profiles, events, catalog, tables, zone, Instant.now());
  }

  /** The same run with these daily tables in the place of {@link DailyTables#ALL}. */
  public JobPlan withDailyTables(List<DailyTable<?>> daily) {
    LakeTables all = LakeTables.of(tables.database(), profiles, events, daily);
    return new JobPlan(profiles, events, catalog, all, zone, began);
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

  /** Rows in both sources. */
  public long rows() {
    return profiles.rows() + events.rows();
  }
}
