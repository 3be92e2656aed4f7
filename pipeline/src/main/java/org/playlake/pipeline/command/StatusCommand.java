package org.playlake.pipeline.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.file.PatternList;
import org.playlake.pipeline.ledger.LakeState;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.LoadDates;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.run.ExitCode;
import org.playlake.pipeline.status.CurrentFiles;
import org.playlake.pipeline.status.LoadStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code status}: which load dates the lake has. */
@Command(
    name = "status",
    sortOptions = false,
    description = "Shows which load dates are loaded, missing, stale or overlapping.",
    footer = {
      "",
      "With --profiles and --events the files that are there now are compared with those that were"
          + " loaded. Exit code 0: all is loaded; 1: something is missing or stale."
    })
final class StatusCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The first date. Default: the first that is loaded.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "The last date. Default: the last that is loaded.")
  private @Nullable String to;

  @Option(
      names = "--profiles",
      paramLabel = "GLOB",
      description = "The player profiles, as for run, with {date}.")
  private @Nullable List<String> profiles;

  @Option(names = "--events", paramLabel = "GLOB", description = "The events: likewise.")
  private @Nullable List<String> events;

  @Option(names = "--json", description = "Prints JSON, with every date and every file.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Problems problems = new Problems();
    LocalDate first = date("--from", from, problems);
    LocalDate last = date("--to", to, problems);
    CurrentFiles now = problems.check(this::files);
    Ledger ledger = lake.ledger(problems, err::println);
    if (!ledger.isThere()) {
      err.println("playlake: " + lake.nothing());
    }
    LoadStatus status = LoadStatus.of(ledger.entries(), now, first, last);
    if (!LakeState.isWhole(ledger.catalog(), ledger.tables())) {
      status = status.publishing();
    }
    if (json) {
      // Line by line: a line end within a text would be escaped.
      new String(status.json(), UTF_8).lines().forEach(out::println);
    } else if (ledger.isThere() || first != null || last != null) {
      status.print(out);
    }
    return status.exitCode() == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static @Nullable LocalDate date(String option, @Nullable String text, Problems problems) {
    return text == null ? null : problems.check(() -> LoadDates.parse(option, text));
  }

  private @Nullable CurrentFiles files() {
    if (profiles == null && events == null) {
      return null;
    }
    if (profiles == null || events == null) {
      throw new InputException(
          (profiles == null ? "--profiles" : "--events")
              + " is missing: a load is made of both sources. Give both, or none to see only what"
              + " is loaded.");
    }
    return CurrentFiles.of(
        PatternList.joined(profiles),
        PatternList.joined(events),
        FileAccess.of(PipelineOptionsFactory.create()));
  }
}
