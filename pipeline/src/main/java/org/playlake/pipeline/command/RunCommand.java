package org.playlake.pipeline.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.playlake.pipeline.engine.Engine;
import org.playlake.pipeline.engine.SparkSubmission;
import org.playlake.pipeline.job.RunRequest;
import org.playlake.pipeline.options.CatalogArgument;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.run.LoadRuns;
import org.playlake.pipeline.run.RunReports;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The command {@code run}; its options are described in {@link RunOptions}. */
final class RunCommand implements Callable<Integer> {
  private final CommandSpec spec;

  private RunCommand() {
    spec = CommandSpec.wrapWithoutInspection(this).name("run");
    spec.usageMessage()
        .sortOptions(false)
        .description(
            "Reads the two sources and leaves the tables: all anew, or what load dates touch.")
        .customSynopsis("playlake run --profiles=GLOB --events=GLOB --warehouse=PATH [OPTION...]")
        .footer(
            "",
            "Every option of the runner can be given too, such as --sparkMaster=local[2].",
            "PLAYLAKE_HEAP sets the heap (such as 6g; default: half of the memory of the process),"
                + " PLAYLAKE_JAVA_OPTS adds JVM options, PLAYLAKE_CLASSPATH adds jars and folders,"
                + " HADOOP_CONF_DIR a configuration of Hadoop, PLAYLAKE_LOG names the log.",
            "",
            "A run that fails before it publishes leaves every table as it was.");
    // Unmatched options belong to the runner; Beam refuses those it does not know.
    spec.parser().unmatchedArgumentsAllowed(true).unmatchedOptionsArePositionalParams(false);
    // Left to the check of all options, which tells every wrong one in one go.
    spec.parser().overwrittenOptionsAllowed(true);
    RunOptionSpecs.all().forEach(spec::addOption);
  }

  static CommandLine create() {
    return new CommandLine(new RunCommand().spec);
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (SparkSubmission.isUnderway()) {
      Engine engine = Engine.ofSpark();
      err.println(engine.describe());
      engine.refuseUnfit();
    }
    Problems problems = new Problems();
    RunOptions options =
        RunnerOptions.parse(arguments(spec.commandLine().getParseResult()), problems);
    RunReports reports = RunReports.of(options, problems);
    RunRequest request = RunRequest.of(options, problems, err::println);
    CatalogArgument.warning(options.getCatalogOptions()).ifPresent(err::println);
    return new LoadRuns(request, options, out, err, reports).run();
  }

  private static List<String> arguments(ParseResult parsed) {
    List<String> arguments = new ArrayList<>();
    for (var option : new LinkedHashSet<>(parsed.matchedOptions())) {
      for (String value : option.originalStringValues()) {
        arguments.add(option.longestName() + "=" + value);
      }
    }
    arguments.addAll(parsed.unmatched());
    return arguments;
  }
}
