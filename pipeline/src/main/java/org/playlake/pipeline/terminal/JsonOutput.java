package org.playlake.pipeline.terminal;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Rows as an array of objects, one a line. */
final class JsonOutput implements RowOutput {
  private final List<RowColumn> columns;
  private final PrintWriter out;
  private String before = "[\n";

  private JsonOutput(List<RowColumn> columns, PrintWriter out) {
    this.columns = columns;
    this.out = out;
  }

  static JsonOutput begin(List<RowColumn> columns, PrintWriter out) {
    return new JsonOutput(columns, out);
  }

  @Override
  public void add(List<? extends @Nullable Object> values) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i).name(), values.get(i));
    }
    out.write(before + JsonText.of(row));
    before = ",\n";
  }

  @Override
  public void end() {
    out.write(before.equals("[\n") ? "[]\n" : "\n]\n");
    out.flush();
  }
}
