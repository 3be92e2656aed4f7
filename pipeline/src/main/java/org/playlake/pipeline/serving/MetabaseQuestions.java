package org.playlake.pipeline.serving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * SQL of Metabase's questions, by file, over the views; what stands in double brackets is there
 * when the variable in it has a value.
 *
 * @param tables the daily tables
 */
record MetabaseQuestions(List<PaimonTable> tables) {
  private static final String DAYS =
      "WHERE `dt` IS NOT NULL\n  [[AND `dt` >= {{from}}]]\n  [[AND `dt` <= {{to}}]]\n";

  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (BiChart chart : BiChart.all()) {
      files.put(chart.key() + ".sql", question(chart));
    }
    return files;
  }

  private String question(BiChart chart) {
    PaimonTable table =
        tables.stream()
            .filter(each -> each.table().equals(chart.table()))
            .findFirst()
            .orElseThrow();
    StringBuilder sql = new StringBuilder();
    sql.append("-- ").append(chart.title()).append(". Visualization: ");
    sql.append(chart.form().metabase()).append(".\n");
    sql.append("SELECT\n  ").append(StarRocksText.name(chart.by().get(0)));
    chart.by().stream()
        .skip(1)
        .forEach(column -> sql.append(",\n  ").append(StarRocksText.name(column)));
    for (BiMetric metric : chart.metrics()) {
      sql.append(",\n  ").append(metric.expression()).append(" AS ");
      sql.append(StarRocksText.name(metric.name()));
    }
    String groups = String.join(", ", chart.by().stream().map(StarRocksText::name).toList());
    return sql.append("\nFROM ")
        .append(StarRocksText.name(table.database(), ServingViews.name(table)))
        .append('\n')
        .append(DAYS)
        .append("GROUP BY ")
        .append(groups)
        .append("\nORDER BY ")
        .append(chart.form() == BiChart.Form.RANKING ? order(chart) : groups)
        .append(";\n")
        .toString();
  }

  private static String order(BiChart chart) {
    return StarRocksText.name(chart.metrics().get(0).name()) + " DESC";
  }
}
