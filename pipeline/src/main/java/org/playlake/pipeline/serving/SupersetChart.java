package org.playlake.pipeline.serving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chart of Superset.
 *
 * @param chart what it shows
 */
record SupersetChart(BiChart chart) {

  /** As the file says it. */
  Map<String, Object> content(String dataSetId) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("slice_name", chart.title());
    content.put("viz_type", type());
    content.put("params", params());
    SupersetBundle.end(content, chart.key());
    content.put("dataset_uuid", dataSetId);
    return content;
  }

  private String type() {
    return switch (chart.form()) {
      case HEADLINE -> "big_number";
      case LINES -> "echarts_timeseries_line";
      case BARS_AND_LINE -> "mixed_timeseries";
      case SHARES, RANKING -> "echarts_timeseries_bar";
    };
  }

  private Map<String, Object> params() {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("viz_type", type());
    params.put("x_axis", chart.by().get(0));
    params.put("time_grain_sqla", "P1D");
    params.put("adhoc_filters", List.of(anyTime()));
    params.put("row_limit", 10_000);
    params.put("y_axis_format", chart.metrics().get(0).format());
    switch (chart.form()) {
      case HEADLINE -> {
        params.put("metric", names().get(0));
        params.put("show_trend_line", true);
        params.put("start_y_axis_at_zero", true);
        params.put("compare_lag", 7);
        params.put("compare_suffix", "to a week before");
      }
      case LINES -> {
        params.put("metrics", names());
        // A line ends where nothing is known: it is neither 0 there nor drawn on.
        params.put("connectNulls", false);
        params.put("rich_tooltip", true);
        params.put("show_legend", true);
      }
      case BARS_AND_LINE -> {
        params.put("metrics", names().subList(0, 1));
        params.put("seriesType", "bar");
        params.put("yAxisIndex", 0);
        params.put("metrics_b", names().subList(1, names().size()));
        params.put("adhoc_filters_b", List.of(anyTime()));
        params.put("row_limit_b", 10_000);
        params.put("seriesTypeB", "line");
        params.put("yAxisIndexB", 1);
        params.put("y_axis_format_secondary", chart.metrics().get(1).format());
        params.put("rich_tooltip", true);
        params.put("show_legend", true);
      }
      case SHARES -> {
        params.put("metrics", names());
        params.put("groupby", chart.by().subList(1, chart.by().size()));
        params.put("stack", "Stack");
        params.put("contributionMode", "row");
        params.put("y_axis_format", ".0%");
        params.put("rich_tooltip", true);
        params.put("show_legend", true);
      }
      case RANKING -> {
        params.put("metrics", names());
        params.put("orientation", "horizontal");
        params.put("x_axis_sort", names().get(0));
        params.put("x_axis_sort_asc", true);
        params.put("row_limit", ChinaMap.PROVINCES.size());
      }
    }
    return params;
  }

  private List<String> names() {
    return chart.metrics().stream().map(BiMetric::name).toList();
  }

  /** What the dashboard's filter of dates takes the place of. */
  private static Map<String, Object> anyTime() {
    Map<String, Object> filter = new LinkedHashMap<>();
    filter.put("clause", "WHERE");
    filter.put("expressionType", "SIMPLE");
    filter.put("subject", "dt");
    filter.put("operator", "TEMPORAL_RANGE");
    filter.put("comparator", SupersetBundle.ALL_TIME);
    return filter;
  }
}
