package org.playlake.pipeline.show;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.terminal.OutputFormat;
import org.playlake.pipeline.terminal.RowColumn;
import org.playlake.pipeline.terminal.RowOutput;

/** Snapshots that runs have left tables with, and whether they can still be read. */
public final class SnapshotList {
  private static final List<RowColumn> COLUMNS =
      List.of(
          RowColumn.text("table"),
          RowColumn.number("snapshot"),
          RowColumn.text("run"),
          RowColumn.text("loads"),
          RowColumn.text("published"),
          RowColumn.number("written"),
          RowColumn.text("readable"));

  private SnapshotList() {}

  /**
   * Gives a row for each run and table, of the tables that runs pin.
   *
   * @param names of tables, in order
   */
  public static void to(
      Ledger ledger, List<RunRecord> runs, List<String> names, OutputFormat format, PrintWriter out)
      throws Exception {
    Map<String, ReadableSnapshots> readable = new HashMap<>();
    RowOutput output = format.begin(COLUMNS, out);
    for (RunRecord run : runs) {
      RunTables tables = new RunTables(ledger, run);
      for (String name : names) {
        OptionalLong snapshot = tables.snapshot(name);
        if (snapshot.isPresent()) {
          if (!readable.containsKey(name)) {
            readable.put(name, tables.readable(name));
          }
          boolean isReadable = readable.get(name).has(snapshot.getAsLong());
          output.add(
              List.of(
                  name,
                  snapshot.getAsLong(),
                  run.id(),
                  run.loads(),
                  run.published().truncatedTo(ChronoUnit.SECONDS).toString(),
                  run.rows().getOrDefault(name, 0L),
                  format == OutputFormat.TABLE ? (isReadable ? "yes" : "gone") : isReadable));
        }
      }
    }
    output.end();
  }
}
