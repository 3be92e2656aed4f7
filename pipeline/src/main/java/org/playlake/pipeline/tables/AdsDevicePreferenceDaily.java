package org.playlake.pipeline.tables;

import static org.playlake.pipeline.tables.DailyTables.RATE;

import org.playlake.transforms.daily.ComputeDeviceShares;
import org.playlake.transforms.daily.DeviceShare;

/** {@code ads_device_preference_daily}: users of a date by device type. */
final class AdsDevicePreferenceDaily {
  static final DailyTable<DeviceShare> TABLE =
      DailyTable.ofCounts(
              "ads_device_preference_daily",
              "users of a date by device",
              ComputeDeviceShares.create(),
              DeviceShare::day)
          .withColumn(
              "device_type",
              "STRING",
              "of the user's profile; 'unknown' without",
              DeviceShare::device)
          .withColumn("users", "BIGINT", "distinct users with an event on dt", DeviceShare::users)
          .withColumn("share", RATE, "users / dau of dt, half up; NULL over 0", DeviceShare::share);

  private AdsDevicePreferenceDaily() {}
}
