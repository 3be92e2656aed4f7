package org.playlake.pipeline.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for a terminal, whose columns stand to the left or to the right. */
public final class TextTable {
  private final List<String[]> rows = new ArrayList<>();
  private final List<Boolean> right;

  private TextTable(List<Boolean> right) {
    this.right = right;
  }

  /** A table whose first column stands to the left, and the others to the right. */
  public static TextTable of(String... header) {
    List<Boolean> right = new ArrayList<>();
    for (int i = 0; i < header.length; i++) {
      right.add(i > 0);
    }
    return new TextTable(right).add(header);
  }

  /** A table whose numbers stand to the right, and all else to the left. */
  public static TextTable of(List<RowColumn> columns) {
    return new TextTable(columns.stream().map(RowColumn::isNumber).toList())
        .add(columns.stream().map(RowColumn::name).toArray(String[]::new));
  }

  /** Adds a row. */
  public TextTable add(String... row) {
    String[] safe = new String[row.length];
    for (int i = 0; i < row.length; i++) {
      // Before the widths are taken.
      safe[i] = Terminal.escaped(row[i], "");
    }
    rows.add(safe);
    return this;
  }

  /** The rows that were added, without the header. */
  int size() {
    return rows.size() - 1;
  }

  public void print(PrintWriter out) {
    int[] widths = new int[right.size()];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TextWidth.of(row[i]));
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String pad = " ".repeat(widths[i] - TextWidth.of(row[i]));
        line.append(i == 0 ? "" : "  ").append(right.get(i) ? pad + row[i] : row[i] + pad);
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
