package org.playlake.pipeline.command;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.run.ExitCode;
import org.playlake.pipeline.show.ReadableSnapshots;
import org.playlake.pipeline.show.RunList;
import org.playlake.pipeline.show.RunTables;
import org.playlake.pipeline.show.SnapshotList;
import org.playlake.pipeline.status.ReaderSql;
import org.playlake.pipeline.terminal.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code history}: the runs that have published, and how to read one whole. */
@Command(
    name = "history",
    sortOptions = false,
    description =
        "Shows the runs that have published, the snapshots that they have left, or SQL that reads"
            + " the last one whole.",
    footer = {
      "",
      "A table changes in one snapshot a run, and one table after the other: whoever reads the"
          + " snapshots of one run sees tables that belong together. A snapshot can be read as long"
          + " as the tables' options retain it (snapshot.time-retained, snapshot.num-retained.min), or"
          + " a tag keeps it (run --keepRuns)."
    })
final class HistoryCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      description = "Shows this table's snapshots by run.")
  private @Nullable String table;

  @Option(names = "--tables", description = "Shows the snapshots of all tables by run.")
  private boolean tables;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many runs are shown. Default: ${DEFAULT-VALUE}.")
  private int last;

  @Option(
      names = "--sql",
      paramLabel = "spark|flink",
      description = "Prints a view of each table as the last run has left it, for that engine.")
  private @Nullable String sql;

  @Mixin private RowOptions rows;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Problems problems = new Problems();
    OutputFormat format = problems.check(rows::format);
    ReaderSql engine = sql == null ? null : problems.check(() -> ReaderSql.of("--sql", sql));
    problems.run(this::checkLast);
    problems.run(this::checkSql);
    Ledger ledger = lake.ledger(problems, err::println);
    List<RunRecord> runs = ledger.lastRuns(engine == null ? last : 1);
    if (runs.isEmpty()) {
      err.println("playlake: " + lake.unpublished(ledger));
      return ExitCode.FAILED;
    }
    if (engine != null) {
      return show(engine, runs.get(0), ledger, out, err);
    }
    if (tables || table != null) {
      SnapshotList.to(ledger, runs, chosen(new RunTables(ledger, runs.get(0))), format, out);
    } else {
      RunList.to(runs, format, out);
    }
    return ExitCode.DONE;
  }

  private void checkSql() {
    if (sql != null && (tables || table != null)) {
      throw new InputException(
          "--sql=" + sql + " prints views of all tables. Leave out TABLE and --tables.");
    }
  }

  private List<String> chosen(RunTables lake) {
    return table == null ? lake.names() : List.of(lake.name(table));
  }

  private void checkLast() {
    if (last < 1) {
      throw new InputException("--last=" + last + " is too small a number. Give 1 or more.");
    }
  }

  private static int show(
      ReaderSql engine, RunRecord run, Ledger ledger, PrintWriter out, PrintWriter err)
      throws Exception {
    RunTables tables = new RunTables(ledger, run);
    List<String> gone = new ArrayList<>();
    Map<String, String> tags = new HashMap<>();
    for (Map.Entry<String, Long> each : run.snapshots().entrySet()) {
      ReadableSnapshots readable = tables.readable(each.getKey());
      if (!readable.has(each.getValue())) {
        gone.add(ledger.database() + "." + each.getKey());
      }
      readable.tag(each.getValue()).ifPresent(tag -> tags.put(each.getKey(), tag));
    }
    if (!gone.isEmpty()) {
      err.println(
          "playlake: the snapshots of the last run are gone from "
              + String.join(", ", gone)
              + ". Keep them by --keepRuns=N of the next run, or let the tables' options retain more.");
      return ExitCode.FAILED;
    }
    out.println(
        "-- Run "
            + run.id()
            + ", load dates: "
            + run.loads()
            + ", published "
            + run.published().truncatedTo(ChronoUnit.SECONDS)
            + ", for "
            + engine.word());
    engine.views(run, tags, ledger.database()).forEach(out::println);
    out.flush();
    return ExitCode.DONE;
  }
}
