package org.playlake.pipeline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.file.PatternList;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.job.RunRequest;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.report.ReportPage;
import org.playlake.pipeline.report.ReportReader;
import org.playlake.pipeline.run.ExitCode;
import org.playlake.pipeline.run.JobRun;
import org.playlake.pipeline.terminal.Sizes;
import org.playlake.sample.SampleData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The job on sample data, from nothing to the retention table and the dashboard page. */
@Command(
    name = "demo",
    description =
        "Makes sample data, runs the job on it, shows the retention table, writes the page.")
final class DemoCommand implements Callable<Integer> {
  private static final SampleData DATA =
      new SampleData(2_000, 100_000, 30, LocalDate.of(2026, 1, 1), 42, 4);

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "playlake-demo",
      description = "Where data and warehouse go. Default: ${DEFAULT-VALUE}.")
  private Path output;

  @Option(names = "--quiet", description = "Shows no progress.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Path sample = output.resolve("sample");
    out.println(
        "Sample data: "
            + Sizes.count(DATA.users())
            + " players, "
            + Sizes.count(DATA.events())
            + " events, "
            + DATA.days()
            + " days, in "
            + sample);
    out.flush();
    try {
      GenerateCommand.write(DATA, sample, quiet, err);
    } catch (InputException e) {
      // The option as it was given; what lies below it the message says.
      String message =
          e.getMessage().replace("--output=" + sample + " ", "--output=" + output + " ");
      throw new InputException(message, e);
    }

    List<String> arguments =
        List.of(
            "--profiles="
                + PatternList.quote(sample.resolve("user_profile").toString())
                + "/*.parquet",
            "--events=" + PatternList.quote(sample.resolve("user_event").toString()) + "/*.parquet",
            "--warehouse=" + output.resolve("warehouse"));
    out.println();
    // Line by line: a line end within a text would be escaped.
    out.println("./playlake run " + quoted(arguments.get(0)) + " \\");
    out.println("  " + quoted(arguments.get(1)) + " \\");
    out.println("  " + quoted(arguments.get(2)));
    out.println();
    out.flush();
    Problems problems = new Problems();
    RunOptions options = RunnerOptions.parse(arguments, problems);
    options.setQuiet(quiet);
    RunRequest request = RunRequest.of(options, problems, notice -> {});
    JobPlan job = request.plan(request.parts().get(0), notice -> {});
    int code = new JobRun(job, options, out, err, false).run();
    if (code == ExitCode.DONE) {
      out.println();
      RetentionTable.read(job).print(out);
      out.println();
      ReportCommand.write(
          ReportPage.in(ReportPage.Language.EN),
          ReportReader.read(new Ledger(job.catalog(), job.tables().database())),
          output.resolve("report.html").toString(),
          FileAccess.of(options),
          out);
      out.println("Run it again: each table is replaced in one snapshot, with the same rows.");
      out.println(
          "Your own data: the command above with your paths. All options: ./playlake help run");
      out.flush();
    }
    return code;
  }

  /** The shell must leave a glob alone. */
  private static String quoted(String argument) {
    return argument.replaceFirst("=(.*\\*.*)$", "='$1'");
  }
}
