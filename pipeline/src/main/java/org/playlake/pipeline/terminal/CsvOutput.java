package org.playlake.pipeline.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Rows as RFC 4180 has them. NULL is nothing between two commas, an empty text is a pair of quotes.
 * Control characters, which that form does not know, are escaped but for line ends and tabs.
 */
final class CsvOutput implements RowOutput {
  private static final String ALLOWED = "\r\n\t";

  private final PrintWriter out;

  private CsvOutput(PrintWriter out) {
    this.out = out;
  }

  static CsvOutput begin(List<RowColumn> columns, PrintWriter out) {
    CsvOutput output = new CsvOutput(out);
    output.add(columns.stream().map(RowColumn::name).toList());
    return output;
  }

  @Override
  public void add(List<? extends @Nullable Object> values) {
    // As it is: line ends are a part of the form.
    out.write(
        values.stream()
            .map(each -> each == null ? "" : field(CellText.of(each)))
            .collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String field(String text) {
    String safe = Terminal.withoutControls(text, ALLOWED);
    boolean plain = !safe.isEmpty() && safe.chars().noneMatch(each -> "\",\r\n".indexOf(each) >= 0);
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  @Override
  public void end() {
    out.flush();
  }
}
