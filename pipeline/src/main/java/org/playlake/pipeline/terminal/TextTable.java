package org.playlake.pipeline.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: the first column to the left, the others to the right. */
public final class TextTable {
  private final List<String[]> rows = new ArrayList<>();

  private TextTable() {}

  public static TextTable of(String... header) {
    return new TextTable().add(header);
  }

  public TextTable add(String... row) {
    rows.add(row);
    return this;
  }

  public void print(PrintWriter out) {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String pad = " ".repeat(widths[i] - row[i].length());
        line.append(i == 0 ? row[i] + pad : "  " + pad + row[i]);
      }
      out.println(line);
    }
  }
}
