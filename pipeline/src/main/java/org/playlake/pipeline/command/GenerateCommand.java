package org.playlake.pipeline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.run.ExitCode;
import org.playlake.pipeline.terminal.Progress;
import org.playlake.pipeline.terminal.Step;
import org.playlake.sample.SampleData;
import org.playlake.sample.SampleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sample data. */
@Command(
    name = "generate",
    description = "Makes sample data in the shape of the sources: same arguments, same bytes.")
final class GenerateCommand implements Callable<Integer> {

  @Option(names = "--output", paramLabel = "DIR", required = true, description = "Where to.")
  private Path output;

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Players with a profile. Default: ${DEFAULT-VALUE}.")
  private long users;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Events in all. Default: ${DEFAULT-VALUE}.")
  private long events;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "Days over which the events lie. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Option(
      names = "--start",
      paramLabel = "DATE",
      defaultValue = "2026-01-01",
      description = "The first of them, in UTC. Default: ${DEFAULT-VALUE}.")
  private LocalDate start;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "Another seed gives other players. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--files",
      paramLabel = "N",
      defaultValue = "4",
      description = "Files of each source. Default: ${DEFAULT-VALUE}.")
  private int files;

  @Option(names = "--quiet", description = "Shows no progress.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    SampleFiles written = write(data(), output, quiet, spec.commandLine().getErr());
    out.println("Profiles: " + written.profiles());
    out.println("Events:   " + written.events());
    return ExitCode.DONE;
  }

  private static Step step(SampleData data, long done) {
    return Step.of("Generating", done, data.rows(), "rows");
  }

  private SampleData data() {
    try {
      return new SampleData(users, events, days, start, seed, files);
    } catch (IllegalArgumentException e) {
      throw new InputException("--" + e.getMessage(), e);
    }
  }

  /** Writes and shows progress. */
  static SampleFiles write(SampleData data, Path folder, boolean quiet, PrintWriter err)
      throws Exception {
    try (Progress progress = Progress.of(step(data, 0), quiet, err)) {
      return data.writeTo(folder, rows -> progress.show(step(data, rows)));
    } catch (IllegalArgumentException e) {
      throw new InputException("--" + e.getMessage(), e);
    }
  }
}
