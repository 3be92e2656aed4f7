package org.playlake.pipeline.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.run.ExitCode;
import org.playlake.pipeline.status.ReaderSql;
import org.playlake.pipeline.terminal.Sizes;
import org.playlake.pipeline.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code history}: the runs that have published, and how to read one whole. */
@Command(
    name = "history",
    sortOptions = false,
    description = "Shows the runs that have published, or SQL that reads the last one whole.",
    footer = {
      "",
      "A table changes in one snapshot a run, and one table after the other: whoever reads the"
          + " snapshots of one run sees tables that belong together. A snapshot can be read as long"
          + " as the tables' options retain it (snapshot.time-retained, snapshot.num-retained.min)."
    })
final class HistoryCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;

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

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Problems problems = new Problems();
    ReaderSql engine = sql == null ? null : problems.check(() -> ReaderSql.of("--sql", sql));
    problems.run(() -> checkLast());
    Ledger ledger = lake.ledger(problems, err::println);
    List<RunRecord> runs = ledger.lastRuns(engine == null ? last : 1);
    if (runs.isEmpty()) {
      err.println("playlake: " + lake.nothing());
      return ExitCode.FAILED;
    }
    return engine == null ? show(runs, out) : show(engine, runs.get(0), ledger, out, err);
  }

  private void checkLast() {
    if (last < 1) {
      throw new InputException("--last=" + last + " is too small a number. Give 1 or more.");
    }
  }

  private static int show(List<RunRecord> runs, PrintWriter out) {
    TextTable table = TextTable.of("run", "load dates", "published", "profiles", "events");
    for (RunRecord run : runs) {
      table.add(
          run.id(),
          dates(run),
          run.published().truncatedTo(ChronoUnit.SECONDS).toString(),
          Sizes.count(run.sourceRows().getOrDefault(LoadFile.PROFILES, 0L)),
          Sizes.count(run.sourceRows().getOrDefault(LoadFile.EVENTS, 0L)));
    }
    table.print(out);
    out.flush();
    return ExitCode.DONE;
  }

  private static int show(
      ReaderSql engine, RunRecord run, Ledger ledger, PrintWriter out, PrintWriter err)
      throws Exception {
    List<String> gone = new ArrayList<>();
    for (Map.Entry<String, Long> each : run.snapshots().entrySet()) {
      String name = ledger.database() + "." + each.getKey();
      if (PaimonTables.earliestSnapshot(ledger.catalog(), name).orElse(Long.MAX_VALUE)
          > each.getValue()) {
        gone.add(name);
      }
    }
    if (!gone.isEmpty()) {
      err.println(
          "playlake: the snapshots of the last run are gone from "
              + String.join(", ", gone)
              + ". Let snapshot.time-retained and snapshot.num-retained.min of the tables keep more,"
              + " and read after the next run.");
      return ExitCode.FAILED;
    }
    out.println(
        "-- Run "
            + run.id()
            + ", load dates: "
            + dates(run)
            + ", published "
            + run.published().truncatedTo(ChronoUnit.SECONDS)
            + ", for "
            + engine.word());
    engine.views(run, ledger.database()).forEach(out::println);
    out.flush();
    return ExitCode.DONE;
  }

  private static String dates(RunRecord run) {
    if (run.loadDates().isEmpty()) {
      return "all";
    }
    LocalDate from = LocalDate.ofEpochDay(run.loadDates().get(0));
    LocalDate to = LocalDate.ofEpochDay(run.loadDates().get(run.loadDates().size() - 1));
    return from.equals(to) ? from.toString() : from + " to " + to;
  }
}
