package org.playlake.pipeline.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.playlake.io.paimon.table.PaimonTable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A dashboard as Superset imports it, by file: the connection, a data set for each view, the charts
 * and their page. All are known to Superset by ids that never change, so an import takes the place
 * of the one before.
 *
 * @param dictionary the fields
 * @param tables the daily tables
 */
record SupersetBundle(FieldDictionary dictionary, List<PaimonTable> tables) {
  private static final String ROOT = "playlake/";
  private static final String DATABASE = "Playlake";
  private static final String VERSION = "1.0.0";

  /** What stands where a time range might. */
  static final String ALL_TIME = "No filter";

  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(ROOT + "metadata.yaml", yaml(metadata()));
    files.put(ROOT + "databases/" + DATABASE + ".yaml", yaml(database()));
    for (PaimonTable table : tables) {
      files.put(
          ROOT + "datasets/" + DATABASE + "/" + ServingViews.name(table) + ".yaml",
          yaml(new SupersetDataSet(table, dictionary.of(table)).content(id(DATABASE))));
    }
    for (BiChart chart : BiChart.all()) {
      files.put(
          ROOT + "charts/" + chart.key() + ".yaml",
          yaml(new SupersetChart(chart).content(dataSetId(chart))));
    }
    files.put(
        ROOT + "dashboards/Playlake.yaml", yaml(new SupersetDashboard(BiChart.all()).content()));
    return files;
  }

  private static Map<String, Object> metadata() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("version", VERSION);
    content.put("type", "Dashboard");
    content.put("timestamp", "2026-01-01T00:00:00+00:00");
    return content;
  }

  private Map<String, Object> database() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("database_name", DATABASE);
    content.put(
        "sqlalchemy_uri",
        "starrocks://playlake@starrocks:9030/default_catalog." + tables.get(0).database());
    content.put("expose_in_sqllab", true);
    content.put("allow_dml", false);
    content.put("extra", Map.of("allows_virtual_table_explore", true));
    content.put("uuid", id(DATABASE));
    content.put("version", VERSION);
    return content;
  }

  private String dataSetId(BiChart chart) {
    return tables.stream()
        .filter(table -> table.table().equals(chart.table()))
        .map(table -> id(ServingViews.name(table)))
        .findFirst()
        .orElseThrow();
  }

  /** An id that is always the same for a name. */
  static String id(String name) {
    return UUID.nameUUIDFromBytes(("playlake/" + name).getBytes(UTF_8)).toString();
  }

  /** The end of the content of everything that has an id. */
  static void end(Map<String, Object> content, String name) {
    content.put("uuid", id(name));
    content.put("version", VERSION);
  }

  private static String yaml(Map<String, Object> content) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    options.setAllowUnicode(true);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setWidth(100);
    return new Yaml(options).dump(copy(content));
  }

  /** Without a list or map that is there twice: YAML would refer from one to the other. */
  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(key, copy(each)));
      return copy;
    }
    return value instanceof List<?> list
        ? new ArrayList<>(list.stream().map(SupersetBundle::copy).toList())
        : value;
  }
}
