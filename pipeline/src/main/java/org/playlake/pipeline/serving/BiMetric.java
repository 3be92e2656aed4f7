package org.playlake.pipeline.serving;

import java.util.List;

/**
 * A figure over the rows of a view, right for a day and for any range of days.
 *
 * @param table the daily table whose view it is of
 * @param name as a column
 * @param label as people say it
 * @param expression in SQL, over the columns of the view
 * @param format by d3-format, as Superset writes numbers
 */
record BiMetric(String table, String name, String label, String expression, String format) {
  private static final String RETENTION = "ads_retention_daily";
  private static final String PURCHASES = "ads_purchase_trends_daily";
  private static final String DEVICES = "ads_device_preference_daily";
  private static final String REGIONS = "ads_region_distribution_daily";
  private static final String COUNT = ",d";
  private static final String MONEY = ",.2f";
  private static final String PERCENT = ".1%";

  static final BiMetric DAU =
      new BiMetric(RETENTION, "avg_dau", "DAU", "SUM(`dau`) / COUNT(`dt`)", COUNT);
  static final BiMetric D1 = retention(1);
  static final BiMetric D7 = retention(7);
  static final BiMetric GMV = new BiMetric(PURCHASES, "sum_gmv", "GMV", "SUM(`gmv`)", MONEY);
  static final BiMetric PAYING_RATE =
      ratio("avg_paying_rate", "Paying rate", "paying_users", "dau", PERCENT);
  static final BiMetric ARPU = ratio("avg_arpu", "ARPU", "gmv", "dau", MONEY);
  static final BiMetric ARPPU = ratio("avg_arppu", "ARPPU", "gmv", "paying_users", MONEY);
  static final BiMetric DEVICE_DAYS =
      new BiMetric(DEVICES, "player_days", "Player days", "SUM(`users`)", COUNT);
  static final BiMetric REGION_DAYS =
      new BiMetric(REGIONS, "player_days", "Player days", "SUM(`dau`)", COUNT);

  /** All, in order. */
  static List<BiMetric> all() {
    return List.of(DAU, D1, D7, GMV, PAYING_RATE, ARPU, ARPPU, DEVICE_DAYS, REGION_DAYS);
  }

  /** The share of those who returned among those for whom it is known; NULL where it is of none. */
  private static BiMetric retention(int days) {
    String of = "d" + days;
    return new BiMetric(
        RETENTION,
        "avg_" + of + "_retention",
        "D" + days + " retention",
        "SUM(`%1$s_retained`) / NULLIF(SUM(CASE WHEN `%1$s_observed` THEN `dau` END), 0)"
            .formatted(of),
        PERCENT);
  }

  private static BiMetric ratio(
      String name, String label, String dividend, String divisor, String format) {
    return new BiMetric(
        PURCHASES,
        name,
        label,
        "SUM(`%s`) / NULLIF(SUM(`%s`), 0)".formatted(dividend, divisor),
        format);
  }
}
