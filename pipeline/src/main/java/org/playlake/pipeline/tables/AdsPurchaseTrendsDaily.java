package org.playlake.pipeline.tables;

import static org.playlake.pipeline.tables.DailyTables.RATE;

import org.playlake.transforms.daily.ComputePurchaseTrends;
import org.playlake.transforms.daily.DailyPurchases;

/** {@code ads_purchase_trends_daily}: revenue, purchases and paying users of a date. */
final class AdsPurchaseTrendsDaily {
  static final DailyTable<DailyPurchases> TABLE =
      DailyTable.ofCounts(
              "ads_purchase_trends_daily",
              "what was paid on a date",
              ComputePurchaseTrends.create(),
              DailyPurchases::day)
          .withColumn(
              "gmv", "DECIMAL(30,4)", "exact sum of the amounts above 0", DailyPurchases::paid)
          .withColumn(
              "paying_users",
              "BIGINT",
              "distinct users with a purchase",
              DailyPurchases::payingUsers)
          .withColumn(
              "purchases", "BIGINT", "events with an amount above 0", DailyPurchases::purchases)
          .withColumn("dau", "BIGINT", "distinct users with an event on dt", DailyPurchases::users)
          .withColumn(
              "paying_rate",
              RATE,
              "paying_users / dau, half up; NULL over 0",
              DailyPurchases::payingRate)
          .withColumn("arpu", RATE, "gmv / dau, half up; NULL over 0", DailyPurchases::perUser)
          .withColumn(
              "arppu",
              RATE,
              "gmv / paying_users, half up; NULL over 0",
              DailyPurchases::perPayingUser);

  private AdsPurchaseTrendsDaily() {}
}
