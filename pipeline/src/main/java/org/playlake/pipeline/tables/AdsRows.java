package org.playlake.pipeline.tables;

import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.playlake.transforms.daily.DailyPurchases;
import org.playlake.transforms.daily.DailyRetention;
import org.playlake.transforms.daily.DeviceShare;
import org.playlake.transforms.daily.RegionShare;

/** Rows of the daily tables. */
public final class AdsRows {
  private static final int RATE = 27;
  private static final int MONEY = 30;

  private AdsRows() {}

  /** The row of {@code ads_retention_daily}. */
  public static InternalRow retention(DailyRetention row) {
    return GenericRow.of(
        row.day(),
        row.users(),
        row.backNextDay(),
        RowValues.decimal(row.nextDayRate(), RATE),
        row.backNextWeek(),
        RowValues.decimal(row.nextWeekRate(), RATE));
  }

  /** The row of {@code ads_purchase_trends_daily}. */
  public static InternalRow purchases(DailyPurchases row) {
    return GenericRow.of(
        row.day(),
        RowValues.decimal(row.paid(), MONEY),
        row.payingUsers(),
        row.purchases(),
        row.users(),
        RowValues.decimal(row.payingRate(), RATE),
        RowValues.decimal(row.perUser(), RATE),
        RowValues.decimal(row.perPayingUser(), RATE));
  }

  /** The row of {@code ads_device_preference_daily}. */
  public static InternalRow device(DeviceShare row) {
    return GenericRow.of(
        row.day(), RowValues.text(row.device()), row.users(), RowValues.decimal(row.share(), RATE));
  }

  /** The row of {@code ads_region_distribution_daily}. */
  public static InternalRow region(RegionShare row) {
    return GenericRow.of(
        row.day(),
        RowValues.text(row.region().province()),
        RowValues.text(row.region().city()),
        row.users(),
        RowValues.decimal(row.share(), RATE));
  }
}
