package org.playlake.pipeline.tables;

import java.util.List;

/** The daily tables of the job, in the order of publishing. */
public final class DailyTables {

  /** A rate or share: four decimals, rounded half up. */
  static final String RATE = "DECIMAL(27,4)";

  public static final List<DailyTable<?>> ALL =
      List.of(
          AdsRetentionDaily.TABLE,
          AdsPurchaseTrendsDaily.TABLE,
          AdsDevicePreferenceDaily.TABLE,
          AdsRegionDistributionDaily.TABLE);

  private DailyTables() {}
}
