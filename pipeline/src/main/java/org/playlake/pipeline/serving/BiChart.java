package org.playlake.pipeline.serving;

import java.util.List;

/**
 * A chart of a dashboard: some figures of a view by a column or two.
 *
 * @param key a file's name
 * @param title as people read it
 * @param form how it is drawn
 * @param by the columns, the axis first
 * @param metrics the figures, all of one view
 */
record BiChart(String key, String title, Form form, List<String> by, List<BiMetric> metrics) {

  /** The kind of a chart. */
  enum Form {
    HEADLINE("Trend"),
    LINES("Line"),
    BARS_AND_LINE("Combo, the second figure as a line on an axis of its own"),
    SHARES("Bar, stacked to 100 %"),
    RANKING("Row");

    private final String metabase;

    Form(String metabase) {
      this.metabase = metabase;
    }

    /** Metabase's word. */
    String metabase() {
      return metabase;
    }
  }

  BiChart {
    by = List.copyOf(by);
    metrics = List.copyOf(metrics);
    if (by.isEmpty() || metrics.stream().map(BiMetric::table).distinct().count() != 1) {
      throw new IllegalArgumentException(
          "Chart " + key + " needs a column, and figures of one view, not of " + metrics + ".");
    }
  }

  /** The charts in the order of the page. */
  static List<BiChart> all() {
    return List.of(
        headline("dau-headline", "DAU", BiMetric.DAU),
        headline("gmv-headline", "GMV", BiMetric.GMV),
        headline("paying-rate-headline", "Paying rate", BiMetric.PAYING_RATE),
        headline("arppu-headline", "ARPPU", BiMetric.ARPPU),
        daily("dau", "Daily active users", Form.LINES, BiMetric.DAU),
        daily("retention", "D1 and D7 retention", Form.LINES, BiMetric.D1, BiMetric.D7),
        daily(
            "revenue",
            "GMV and paying rate",
            Form.BARS_AND_LINE,
            BiMetric.GMV,
            BiMetric.PAYING_RATE),
        daily("arppu", "ARPU and ARPPU", Form.LINES, BiMetric.ARPU, BiMetric.ARPPU),
        new BiChart(
            "devices",
            "Devices",
            Form.SHARES,
            List.of("dt", "device_type"),
            List.of(BiMetric.DEVICE_DAYS)),
        new BiChart(
            "regions",
            "Provinces",
            Form.RANKING,
            List.of("province"),
            List.of(BiMetric.REGION_DAYS)));
  }

  private static BiChart headline(String key, String title, BiMetric metric) {
    return daily(key, title, Form.HEADLINE, metric);
  }

  private static BiChart daily(String key, String title, Form form, BiMetric... metrics) {
    return new BiChart(key, title, form, List.of("dt"), List.of(metrics));
  }

  /** The daily table whose view it shows. */
  String table() {
    return metrics.get(0).table();
  }
}
