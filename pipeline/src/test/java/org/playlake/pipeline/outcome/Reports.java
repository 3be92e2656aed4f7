package org.playlake.pipeline.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reports of a run of two load dates. */
public final class Reports {
  public static final Instant BEGAN = Instant.parse("2024-05-09T01:00:00Z");
  public static final Instant ENDED = Instant.parse("2024-05-09T01:00:12.500Z");

  private Reports() {}

  public static RunReport begun() {
    return report("game_db", null, 0, null);
  }

  public static RunReport done() {
    return report("game_db", ENDED, 0, null);
  }

  public static RunReport failed(String error) {
    return report("game_db", ENDED, 1, error);
  }

  /** A report of a run that ends with this exit code. */
  public static RunReport report(
      String database, @Nullable Instant ended, int exitCode, @Nullable String error) {
    return new RunReport(
        "0b2c6d1e-run",
        database,
        "s3://AKIA:s3cr3t@lake/warehouse/",
        ZoneId.of("Asia/Shanghai"),
        List.of(LocalDate.parse("2024-05-08"), LocalDate.parse("2024-05-07")),
        BEGAN,
        ended,
        List.of(
            new RunReport.Input("profiles", "/data/user_profile/*.parquet", 2, 30, 200),
            new RunReport.Input(
                "events", "s3a://AKIA:s3cr3t@logs/user_event/{date}/*", 3, 400, 1_000),
            new RunReport.Input("events", "hdfs://nn:8020/more events/e.parquet", 1, 50, 10)),
        List.of(
            new RunReport.Output("ods_user_event", 1_010, 2, 440, 7),
            new RunReport.Output("ads_retention_daily", 9, 9, 99, -1)),
        Map.of("unreadable time", 12L, "a \"b\"\\c\nd", 1L),
        Map.of("current_level", 3L),
        exitCode,
        error);
  }
}
