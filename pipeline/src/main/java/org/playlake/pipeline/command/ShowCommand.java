package org.playlake.pipeline.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.run.ExitCode;
import org.playlake.pipeline.show.DateChoice;
import org.playlake.pipeline.show.RunTables;
import org.playlake.pipeline.show.ShownTable;
import org.playlake.pipeline.show.TableAtRun;
import org.playlake.pipeline.show.TableList;
import org.playlake.pipeline.terminal.OutputFormat;
import org.playlake.pipeline.terminal.RowOutput;
import org.playlake.pipeline.terminal.Sizes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code show}: the rows of a table, or the tables. */
@Command(
    name = "show",
    sortOptions = false,
    description = "Shows rows of a table as the last run has left it; without a table, all tables.",
    footer = {
      "",
      "A table of days is shown whole for the dates, of other tables some rows (--limit). The date is"
          + " dt, event_date or load_date, by which the table is partitioned. In CSV, NULL is an"
          + " empty field and an empty text is a pair of quotes."
    })
final class ShowCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      description = "The table, such as ads_retention_daily.")
  private @Nullable String table;

  @Option(names = "--date", paramLabel = "DATE", description = "Only this date.")
  private @Nullable String date;

  @Option(names = "--from", paramLabel = "DATE", description = "The first date.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "The last date.")
  private @Nullable String to;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "Only the last N dates. Default: 14, or all of the range that is given.")
  private @Nullable Integer last;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "The most rows, of the newest dates. Default: all of a table of days, 20 of others.")
  private @Nullable Long limit;

  @Mixin private RowOptions rows;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Problems problems = new Problems();
    OutputFormat format = problems.check(rows::format);
    DateChoice dates = problems.check(() -> DateChoice.of(date, from, to, last));
    problems.run(this::check);
    Ledger ledger = lake.ledger(problems, err::println);
    Optional<RunRecord> run = ledger.lastRun();
    if (run.isEmpty()) {
      err.println("playlake: " + lake.unpublished(ledger));
      return ExitCode.FAILED;
    }
    RunTables tables = new RunTables(ledger, run.get());
    if (table == null) {
      TableList.to(tables, format, format.begin(TableList.columns(), out));
    } else {
      show(tables, dates, format, out, err);
    }
    return ExitCode.DONE;
  }

  private void check() {
    if (limit != null && limit < 1) {
      throw new InputException("--limit=" + limit + " is too small a number. Give 1 or more.");
    }
    if (table == null && (date != null || from != null || to != null || last != null)) {
      throw new InputException(
          "TABLE is missing: dates are those of a table. Name one, or leave the dates out to see"
              + " which tables there are.");
    }
  }

  private void show(
      RunTables tables, DateChoice dates, OutputFormat format, PrintWriter out, PrintWriter err)
      throws Exception {
    String name = tables.name(table);
    TableAtRun stored = find(tables, name, err);
    boolean chosen = date != null || from != null || to != null || last != null;
    if (chosen && stored.dateColumn().isEmpty()) {
      throw new InputException(
          "Table "
              + name
              + " has no dates to choose from. Leave out --date, --from, --to and --last; --limit"
              + " says how many rows are shown.");
    }
    ShownTable shown = ShownTable.of(stored, dates, limit == null ? 0 : limit);
    RowOutput output = format.begin(shown.columns(), out);
    shown.to(output);
    if (shown.shown() < shown.there()) {
      err.println(
          "Shown are "
              + Sizes.count(shown.shown())
              + " of "
              + Sizes.count(shown.there())
              + " rows. Give --limit for more.");
    }
    if (shown.there() == 0) {
      err.println(nothing(name, stored));
    }
  }

  private static TableAtRun find(RunTables tables, String name, PrintWriter err) throws Exception {
    Optional<TableAtRun> then = tables.table(name);
    if (then.isPresent()) {
      return then.get();
    }
    TableAtRun newest =
        tables
            .newest(name)
            .orElseThrow(() -> new InputException("Table " + name + " has no rows yet."));
    if (tables.snapshot(name).isPresent()) {
      err.println(
          "Snapshot "
              + tables.snapshot(name).getAsLong()
              + " of "
              + name
              + ", with which the last run has left it, is gone; snapshot "
              + newest.snapshot()
              + " is shown, the newest one.");
    }
    return newest;
  }

  private static String nothing(String name, TableAtRun stored) throws Exception {
    var dates = stored.rowsByDate().navigableKeySet();
    return dates.isEmpty()
        ? "Table " + name + " has no rows."
        : "Table "
            + name
            + " has no rows of these dates; it has some from "
            + dates.first()
            + " to "
            + dates.last()
            + ".";
  }
}
