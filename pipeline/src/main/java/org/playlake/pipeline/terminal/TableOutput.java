package org.playlake.pipeline.terminal;

import java.io.PrintWriter;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Rows in aligned columns, which begin anew after thousands of rows: no more are in memory. */
final class TableOutput implements RowOutput {
  private static final int BLOCK = 5_000;
  private static final int WIDEST = 60;
  private static final String NULL = "NULL";

  private final List<RowColumn> columns;
  private final PrintWriter out;
  private TextTable block;
  private boolean first = true;

  TableOutput(List<RowColumn> columns, PrintWriter out) {
    this.columns = columns;
    this.out = out;
    this.block = TextTable.of(columns);
  }

  @Override
  public void add(List<? extends @Nullable Object> values) {
    block.add(
        values.stream()
            .map(each -> each == null ? NULL : Terminal.escaped(CellText.of(each), ""))
            .map(each -> TextWidth.cut(each, WIDEST))
            .toArray(String[]::new));
    if (block.size() == BLOCK) {
      print();
      block = TextTable.of(columns);
    }
  }

  @Override
  public void end() {
    if (first || block.size() > 0) {
      print();
    }
    out.flush();
  }

  private void print() {
    block.print(out);
    first = false;
  }
}
