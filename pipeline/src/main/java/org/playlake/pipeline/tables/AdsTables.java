package org.playlake.pipeline.tables;

import org.playlake.io.paimon.table.PaimonTable;

/** The daily tables that analysts read, one row a date, or a date and dimension. */
final class AdsTables {
  private static final String RATE = "DECIMAL(27,4)";

  private AdsTables() {}

  static PaimonTable retention(String database) {
    return daily(database, "ads_retention_daily", "users of a date and who came back")
        .withColumn("dau", "BIGINT", "distinct users with an event on dt")
        .withColumn("d1_retained", "BIGINT", "those of them with an event on dt + 1 day")
        .withColumn("d1_retention_rate", RATE, "d1_retained / dau, half up; NULL over 0")
        .withColumn("d7_retained", "BIGINT", "those of them with an event on dt + 7 days")
        .withColumn("d7_retention_rate", RATE, "d7_retained / dau, half up; NULL over 0");
  }

  static PaimonTable purchaseTrends(String database) {
    return daily(database, "ads_purchase_trends_daily", "what was paid on a date")
        .withColumn("gmv", "DECIMAL(30,4)", "exact sum of the amounts above 0")
        .withColumn("paying_users", "BIGINT", "distinct users with a purchase")
        .withColumn("purchases", "BIGINT", "events with an amount above 0")
        .withColumn("dau", "BIGINT", "distinct users with an event on dt")
        .withColumn("paying_rate", RATE, "paying_users / dau, half up; NULL over 0")
        .withColumn("arpu", RATE, "gmv / dau, half up; NULL over 0")
        .withColumn("arppu", RATE, "gmv / paying_users, half up; NULL over 0");
  }

  static PaimonTable devicePreference(String database) {
    return daily(database, "ads_device_preference_daily", "users of a date by device")
        .withColumn("device_type", "STRING", "of the user's profile; 'unknown' without")
        .withColumn("users", "BIGINT", "distinct users with an event on dt")
        .withColumn("share", RATE, "users / dau of dt, half up; NULL over 0");
  }

  static PaimonTable regionDistribution(String database) {
    return daily(database, "ads_region_distribution_daily", "users of a date by region")
        .withColumn("province", "STRING", "from the event's location; 'unknown' without")
        .withColumn("city", "STRING", "from the event's location; 'unknown' without")
        .withColumn("dau", "BIGINT", "distinct users with an event there on dt")
        .withColumn("share", RATE, "dau / dau of dt, half up; NULL over 0");
  }

  private static PaimonTable daily(String database, String name, String comment) {
    return LakeTables.table(database, name, comment)
        .withColumn("dt", "DATE", "calendar date in the job's zone")
        .withPartitionKeys("dt");
  }
}
