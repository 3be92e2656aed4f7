package org.playlake.pipeline.serving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * A data set of Superset: a view with its columns and figures.
 *
 * @param table the daily table whose view it is of
 * @param fields its columns
 */
record SupersetDataSet(PaimonTable table, List<Field> fields) {

  /** As the file says it. */
  Map<String, Object> content(String databaseId) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("table_name", ServingViews.name(table));
    content.put("main_dttm_col", table.partitionKeys().get(0));
    content.put("description", table.comment());
    content.put("schema", table.database());
    content.put("filter_select_enabled", true);
    content.put("columns", columns());
    content.put("metrics", metrics());
    SupersetBundle.end(content, ServingViews.name(table));
    content.put("database_uuid", databaseId);
    return content;
  }

  private List<Map<String, Object>> columns() {
    List<Map<String, Object>> columns = new ArrayList<>();
    for (Field field : fields) {
      String type = field.type(Language.ENGLISH);
      Map<String, Object> column = new LinkedHashMap<>();
      column.put("column_name", field.name());
      column.put("verbose_name", field.note().label());
      column.put("is_dttm", type.equals("DATE"));
      column.put("is_active", true);
      column.put("type", type);
      column.put("groupby", type.equals("DATE") || type.equals("STRING"));
      column.put("filterable", true);
      column.put("description", field.definition());
      columns.add(column);
    }
    return columns;
  }

  private List<Map<String, Object>> metrics() {
    List<Map<String, Object>> metrics = new ArrayList<>();
    for (BiMetric each : BiMetric.all()) {
      if (each.table().equals(table.table())) {
        Map<String, Object> metric = new LinkedHashMap<>();
        metric.put("metric_name", each.name());
        metric.put("verbose_name", each.label());
        metric.put("expression", each.expression());
        metric.put("d3format", each.format());
        metrics.add(metric);
      }
    }
    return metrics;
  }
}
