package org.playlake.pipeline.show;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.terminal.OutputFormat;
import org.playlake.pipeline.terminal.RowColumn;
import org.playlake.pipeline.terminal.RowOutput;
import org.playlake.pipeline.terminal.Sizes;

/** Runs that have published: for people what they need to tell them apart, else all there is. */
public final class RunList {
  private static final List<RowColumn> FOR_PEOPLE =
      List.of(
          RowColumn.text("run"),
          RowColumn.text("load dates"),
          RowColumn.text("published"),
          RowColumn.number("profiles"),
          RowColumn.number("events"));

  private static final List<RowColumn> WHOLE =
      List.of(
          RowColumn.text("run_id"),
          RowColumn.text("load_from"),
          RowColumn.text("load_to"),
          RowColumn.text("time_zone"),
          RowColumn.text("began"),
          RowColumn.text("published"),
          RowColumn.text("version"),
          RowColumn.number("source_files"),
          RowColumn.number("source_bytes"),
          RowColumn.text("source_rows"),
          RowColumn.text("snapshots"),
          RowColumn.text("rows"),
          RowColumn.text("rejected"));

  private RunList() {}

  /** Gives a row a run. */
  public static void to(List<RunRecord> runs, OutputFormat format, PrintWriter out) {
    boolean isForPeople = format == OutputFormat.TABLE;
    RowOutput output = format.begin(isForPeople ? FOR_PEOPLE : WHOLE, out);
    runs.forEach(run -> output.add(isForPeople ? line(run) : whole(run)));
    output.end();
  }

  private static List<Object> line(RunRecord run) {
    return List.of(
        run.id(),
        run.loads(),
        run.published().truncatedTo(ChronoUnit.SECONDS).toString(),
        Sizes.count(run.sourceRows().getOrDefault(LoadFile.PROFILES, 0L)),
        Sizes.count(run.sourceRows().getOrDefault(LoadFile.EVENTS, 0L)));
  }

  private static List<@Nullable Object> whole(RunRecord run) {
    return Arrays.asList(
        run.id(),
        run.loadFrom().map(LocalDate::toString).orElse(null),
        run.loadTo().map(LocalDate::toString).orElse(null),
        run.timeZone(),
        run.began().toString(),
        run.published().toString(),
        run.version(),
        run.sourceFiles(),
        run.sourceBytes(),
        new TreeMap<>(run.sourceRows()),
        new TreeMap<>(run.snapshots()),
        new TreeMap<>(run.rows()),
        new TreeMap<>(run.rejected()));
  }
}
