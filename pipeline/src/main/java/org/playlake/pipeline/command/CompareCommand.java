package org.playlake.pipeline.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.playlake.pipeline.compare.ComparisonRows;
import org.playlake.pipeline.compare.ComparisonText;
import org.playlake.pipeline.compare.LakeComparison;
import org.playlake.pipeline.compare.RunChoice;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.run.ExitCode;
import org.playlake.pipeline.terminal.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code compare}: what has changed in the daily tables between two runs. */
@Command(
    name = "compare",
    sortOptions = false,
    description = "Shows what has changed in the ADS tables between two runs.",
    footer = {
      "",
      "A change is a row added, removed or changed, with the load dates behind it: those that the"
          + " runs since then have loaded and that have events of the date, or of the days on which"
          + " its players could come back."
    })
final class CompareCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description =
          "A run, given twice: its id as history shows it, or the beginning of that, latest or"
              + " previous. Default: the last two runs.")
  private List<String> runs = List.of();

  @Mixin private RowOptions rows;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Problems problems = new Problems();
    OutputFormat format = problems.check(rows::format);
    Ledger ledger = lake.ledger(problems, err::println);
    List<RunRecord> all = ledger.lastRuns(Integer.MAX_VALUE);
    if (all.isEmpty()) {
      err.println("playlake: " + lake.unpublished(ledger));
      return ExitCode.FAILED;
    }
    LakeComparison comparison = LakeComparison.of(ledger, RunChoice.of(all, runs));
    List<String> gone = comparison.gone();
    if (!gone.isEmpty()) {
      err.println(
          "playlake: "
              + String.join(" ", gone)
              + " Compare runs that history --tables shows as readable, and keep more of them by"
              + " --keepRuns=N of run.");
      return ExitCode.FAILED;
    }
    if (!comparison.knowsLoads()) {
      err.println(
          "Which load dates are behind a change is not known: a snapshot of dws_player_day is gone.");
    }
    switch (format) {
      case TABLE -> ComparisonText.print(comparison, out);
      case CSV -> ComparisonRows.csv(comparison, out);
      case JSON -> ComparisonRows.json(comparison, out);
    }
    return ExitCode.DONE;
  }
}
