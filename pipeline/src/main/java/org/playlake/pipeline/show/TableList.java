package org.playlake.pipeline.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonPartition;
import org.playlake.pipeline.terminal.OutputFormat;
import org.playlake.pipeline.terminal.RowColumn;
import org.playlake.pipeline.terminal.RowOutput;
import org.playlake.pipeline.terminal.Sizes;

/** The tables of a lake: how large each is, and what its rows are. */
public final class TableList {
  private static final List<RowColumn> COLUMNS =
      List.of(
          RowColumn.text("table"),
          RowColumn.number("rows"),
          RowColumn.number("files"),
          RowColumn.number("bytes"),
          RowColumn.number("snapshot"),
          RowColumn.text("holds"));

  private TableList() {}

  /** The columns of {@link #to}. */
  public static List<RowColumn> columns() {
    return COLUMNS;
  }

  /** Gives a row a table; numbers as people read them in a table for people. */
  public static void to(RunTables tables, OutputFormat format, RowOutput output) throws Exception {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String name : tables.names()) {
      Optional<TableAtRun> then = tables.table(name);
      Optional<TableAtRun> table = then.isPresent() ? then : tables.newest(name);
      if (table.isPresent()) {
        rows.add(row(name, table.get(), format == OutputFormat.TABLE));
      }
    }
    rows.forEach(output::add);
    output.end();
  }

  private static List<@Nullable Object> row(String name, TableAtRun table, boolean isForPeople)
      throws Exception {
    long rows = 0;
    long files = 0;
    long bytes = 0;
    for (PaimonPartition each : table.partitions()) {
      rows += each.rows();
      files += each.files();
      bytes += each.bytes();
    }
    return Arrays.asList(
        name,
        isForPeople ? Sizes.count(rows) : rows,
        isForPeople ? Sizes.count(files) : files,
        isForPeople ? Sizes.bytes(bytes) : bytes,
        table.snapshot(),
        table.table().comment());
  }
}
