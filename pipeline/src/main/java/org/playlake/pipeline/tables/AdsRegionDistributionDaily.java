package org.playlake.pipeline.tables;

import static org.playlake.pipeline.tables.DailyTables.RATE;

import org.playlake.transforms.daily.ComputeRegionShares;
import org.playlake.transforms.daily.RegionShare;

/** {@code ads_region_distribution_daily}: users of a date by province and city. */
final class AdsRegionDistributionDaily {
  static final DailyTable<RegionShare> TABLE =
      DailyTable.ofCounts(
              "ads_region_distribution_daily",
              "users of a date by region",
              ComputeRegionShares.create(),
              RegionShare::day)
          .withColumn(
              "province",
              "STRING",
              "from the event's location; 'unknown' without",
              row -> row.region().province())
          .withColumn(
              "city",
              "STRING",
              "from the event's location; 'unknown' without",
              row -> row.region().city())
          .withColumn(
              "dau", "BIGINT", "distinct users with an event there on dt", RegionShare::users)
          .withColumn("share", RATE, "dau / dau of dt, half up; NULL over 0", RegionShare::share);

  private AdsRegionDistributionDaily() {}
}
