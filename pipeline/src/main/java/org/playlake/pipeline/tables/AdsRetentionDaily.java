package org.playlake.pipeline.tables;

import static org.playlake.pipeline.tables.DailyTables.RATE;

import org.playlake.transforms.daily.ComputeRetention;
import org.playlake.transforms.daily.DailyRetention;

/** {@code ads_retention_daily}: users of a date, and how many came back after 1 and 7 days. */
public final class AdsRetentionDaily {
  public static final String NAME = "ads_retention_daily";

  static final DailyTable<DailyRetention> TABLE =
      DailyTable.ofCounts(
              NAME,
              "users of a date and who came back",
              ComputeRetention.create(),
              DailyRetention::day)
          .withColumn("dau", "BIGINT", "distinct users with an event on dt", DailyRetention::users)
          .withColumn(
              "d1_retained",
              "BIGINT",
              "those of them with an event on dt + 1 day",
              row -> row.returnedAfter(1))
          .withColumn(
              "d1_retention_rate",
              RATE,
              "d1_retained / dau, half up; NULL over 0",
              row -> row.rateAfter(1))
          .withColumn(
              "d7_retained",
              "BIGINT",
              "those of them with an event on dt + 7 days",
              row -> row.returnedAfter(7))
          .withColumn(
              "d7_retention_rate",
              RATE,
              "d7_retained / dau, half up; NULL over 0",
              row -> row.rateAfter(7))
          .withColumn(
              "d1_observed",
              "BOOLEAN",
              "whether any event on dt + 1 day is loaded; where not, d1_retained says nothing",
              row -> row.isObservedAfter(1))
          .withColumn(
              "d7_observed",
              "BOOLEAN",
              "whether any event on dt + 7 days is loaded; where not, d7_retained says nothing",
              row -> row.isObservedAfter(7));

  private AdsRetentionDaily() {}
}
