package org.playlake.pipeline.serving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of Superset with charts in rows: headlines four a row, others two.
 *
 * @param charts in the order of the page
 */
record SupersetDashboard(List<BiChart> charts) {
  private static final String TITLE = "Playlake";
  private static final String GRID = "GRID_ID";
  private static final String ROOT = "ROOT_ID";
  private static final int COLUMNS = 12;

  SupersetDashboard {
    charts = List.copyOf(charts);
  }

  /** As the file says it. */
  Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("dashboard_title", TITLE);
    content.put("description", "Players of a day, their return, what they paid, on what and where");
    content.put("slug", "playlake");
    content.put("position", position());
    content.put("metadata", metadata());
    SupersetBundle.end(content, "dashboard");
    return content;
  }

  private Map<String, Object> position() {
    Map<String, Object> position = new LinkedHashMap<>();
    position.put("DASHBOARD_VERSION_KEY", "v2");
    List<List<BiChart>> rows = rows();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      names.add("ROW-" + (i + 1));
    }
    position.put(ROOT, part("ROOT", ROOT, List.of(GRID)));
    position.put(GRID, part("GRID", GRID, names));
    position.put("HEADER_ID", with(part("HEADER", "HEADER_ID", List.of()), "text", TITLE));
    for (int i = 0; i < rows.size(); i++) {
      List<String> keys = rows.get(i).stream().map(SupersetDashboard::key).toList();
      position.put(
          names.get(i),
          with(part("ROW", names.get(i), keys), "background", "BACKGROUND_TRANSPARENT"));
      for (BiChart chart : rows.get(i)) {
        position.put(key(chart), place(chart, COLUMNS / rows.get(i).size(), names.get(i)));
      }
    }
    return position;
  }

  private List<List<BiChart>> rows() {
    List<List<BiChart>> rows = new ArrayList<>();
    for (BiChart chart : charts) {
      List<BiChart> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      boolean fits =
          !last.isEmpty() && most(last.get(0)) == most(chart) && last.size() < most(chart);
      if (fits) {
        last.add(chart);
      } else {
        rows.add(new ArrayList<>(List.of(chart)));
      }
    }
    return rows;
  }

  private static int most(BiChart chart) {
    return chart.form() == BiChart.Form.HEADLINE ? 4 : 2;
  }

  private static String key(BiChart chart) {
    return "CHART-" + chart.key();
  }

  private Map<String, Object> place(BiChart chart, int width, String row) {
    Map<String, Object> meta = new LinkedHashMap<>();
    // Superset has another number for it once it is imported, and puts that here.
    meta.put("chartId", charts.indexOf(chart) + 1);
    meta.put("uuid", SupersetBundle.id(chart.key()));
    meta.put("sliceName", chart.title());
    meta.put("width", width);
    meta.put("height", chart.form() == BiChart.Form.HEADLINE ? 25 : 50);
    Map<String, Object> place = part("CHART", key(chart), List.of());
    place.put("parents", List.of(ROOT, GRID, row));
    place.put("meta", meta);
    return place;
  }

  private static Map<String, Object> part(String type, String id, List<String> children) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("type", type);
    part.put("id", id);
    part.put("children", children);
    return part;
  }

  private static Map<String, Object> with(Map<String, Object> part, String key, String value) {
    part.put("meta", Map.of(key, value));
    return part;
  }

  private static Map<String, Object> scope() {
    Map<String, Object> scope = new LinkedHashMap<>();
    scope.put("rootPath", List.of(ROOT));
    scope.put("excluded", List.of());
    return scope;
  }

  private static Map<String, Object> metadata() {
    Map<String, Object> dates = new LinkedHashMap<>();
    dates.put("id", "NATIVE_FILTER-dates");
    dates.put("type", "NATIVE_FILTER");
    dates.put("name", "Dates");
    dates.put("filterType", "filter_time");
    dates.put("targets", List.of(Map.of()));
    dates.put("defaultDataMask", Map.of("filterState", Map.of("value", SupersetBundle.ALL_TIME)));
    dates.put("controlValues", Map.of("enableEmptyFilter", false));
    dates.put("cascadeParentIds", List.of());
    dates.put("scope", scope());
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("native_filter_configuration", List.of(dates));
    metadata.put("color_scheme", "supersetColors");
    metadata.put("refresh_frequency", 0);
    return metadata;
  }
}
