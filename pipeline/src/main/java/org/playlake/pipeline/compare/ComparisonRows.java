package org.playlake.pipeline.compare;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.terminal.JsonText;
import org.playlake.pipeline.terminal.OutputFormat;
import org.playlake.pipeline.terminal.RowColumn;
import org.playlake.pipeline.terminal.RowOutput;

/** A comparison for programs: a row a change, and in JSON the runs before them. */
public final class ComparisonRows {
  private static final List<RowColumn> COLUMNS =
      List.of(
          RowColumn.text("table"),
          RowColumn.text("dt"),
          RowColumn.text("key"),
          RowColumn.text("row"),
          RowColumn.text("before"),
          RowColumn.text("after"),
          RowColumn.text("loads"));

  private ComparisonRows() {}

  /** Writes it as CSV. */
  public static void csv(LakeComparison lake, PrintWriter out) throws Exception {
    write(lake, OutputFormat.CSV.begin(COLUMNS, out));
  }

  /** Writes it as JSON. */
  public static void json(LakeComparison lake, PrintWriter out) throws Exception {
    RunChoice runs = lake.runs();
    out.write("{\"from\":" + JsonText.of(run(runs.from())));
    out.write(",\n\"to\":" + JsonText.of(run(runs.to())));
    out.write(
        ",\n\"since\":" + JsonText.of(runs.since().stream().map(ComparisonRows::run).toList()));
    out.write(",\n\"changes\":");
    write(lake, OutputFormat.JSON.begin(COLUMNS, out));
    out.write("}\n");
    out.flush();
  }

  private static void write(LakeComparison lake, RowOutput output) throws Exception {
    for (String name : lake.tables()) {
      lake.forEach(name, change -> output.add(row(change)));
    }
    output.end();
  }

  private static List<@Nullable Object> row(RowChange change) {
    List<LocalDate> loads = change.loads();
    return Arrays.asList(
        change.table(),
        change.date().toString(),
        change.key(),
        change.kind().name().toLowerCase(Locale.ROOT),
        change.before(),
        change.after(),
        loads == null ? null : loads.stream().map(LocalDate::toString).toList());
  }

  private static Map<String, @Nullable Object> run(RunRecord run) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("run_id", run.id());
    json.put("load_from", run.loadFrom().map(LocalDate::toString).orElse(null));
    json.put("load_to", run.loadTo().map(LocalDate::toString).orElse(null));
    json.put("published", run.published().toString());
    return json;
  }
}
