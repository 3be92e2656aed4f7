package org.playlake.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown that is readable on a terminal too: the first column left, others right. */
public final class MarkdownTable {
  private final List<List<String>> rows = new ArrayList<>();

  private MarkdownTable() {}

  /** A table without rows yet. */
  public static MarkdownTable of(String... header) {
    return new MarkdownTable().add(header);
  }

  /** Adds a row with as many values as the header. */
  public MarkdownTable add(String... row) {
    rows.add(List.of(row));
    return this;
  }

  @Override
  public String toString() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < columns; i++) {
        String value = rows.get(r).get(i);
        String pad = " ".repeat(widths[i] - value.length());
        text.append(i == 0 ? "| " + value + pad : " | " + pad + value);
      }
      text.append(" |\n");
      if (r == 0) {
        for (int i = 0; i < columns; i++) {
          text.append("|").append("-".repeat(widths[i] + 1)).append(i == 0 ? "-" : ":");
        }
        text.append("|\n");
      }
    }
    return text.toString();
  }
}
