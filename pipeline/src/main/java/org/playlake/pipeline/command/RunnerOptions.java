package org.playlake.pipeline.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.terminal.Sizes;

/** Options that the runner gets beside the user's. */
final class RunnerOptions {
  private static final String RUNNER = "--runner=";
  private static final String MASTER = "--sparkMaster=";

  private static final long MUCH_FOR_DIRECT = 50L << 20;

  private RunnerOptions() {}

  /**
   * @throws InputException if an option is unknown, has no value, or contradicts another
   */
  static RunOptions parse(List<String> given) {
    List<String> arguments = given.stream().map(RunnerOptions::named).toList();
    boolean spark = arguments.stream().anyMatch(each -> each.matches("--runner=(Test)?Spark.*"));
    refuseContradictions(arguments, spark);
    List<String> all = new ArrayList<>(arguments);
    (spark ? sparkDefaults() : directDefaults())
        .stream().filter(option -> !isGiven(arguments, option)).forEach(all::add);
    if (spark) {
      SparkProperties.setDefaults(master(arguments));
    }
    PipelineOptionsFactory.register(RunOptions.class);
    RunnerValues.check(runner(arguments), arguments);
    try {
      RunOptions options =
          PipelineOptionsFactory.fromArgs(all.toArray(new String[0])).as(RunOptions.class);
      RemoteSources.register(options, isGiven(arguments, "--hdfsConfiguration="));
      return options;
    } catch (IllegalArgumentException e) {
      throw new InputException(e.getMessage() + " See playlake help run.", e);
    }
  }

  /** The option as Beam knows it: runners may be named in short and in any case. */
  private static String named(String argument) {
    if (!argument.startsWith(RUNNER)) {
      return argument;
    }
    String name = argument.substring(RUNNER.length());
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "direct", "directrunner" -> RUNNER + "DirectRunner";
      case "spark", "sparkrunner" -> RUNNER + "SparkRunner";
      default -> argument;
    };
  }

  private static String runner(List<String> arguments) {
    return arguments.stream()
        .filter(each -> each.startsWith(RUNNER))
        .findFirst()
        .orElse(RUNNER + "DirectRunner");
  }

  private static @Nullable String master(List<String> arguments) {
    return arguments.stream()
        .filter(each -> each.startsWith(MASTER))
        .map(each -> each.substring(MASTER.length()))
        .findFirst()
        .orElse(null);
  }

  private static void refuseContradictions(List<String> arguments, boolean spark) {
    for (String argument : arguments) {
      if (!spark && argument.startsWith("--sparkMaster")) {
        throw new InputException(
            argument
                + " is an option of Spark, and the runner is another. Add --runner=SparkRunner.");
      }
      if (argument.equals("--streaming") || argument.equals("--streaming=true")) {
        throw new InputException(argument + " does not fit: the job reads files that have an end.");
      }
      if (!argument.startsWith("--")) {
        throw new InputException(
            "'"
                + argument
                + "' is no option. Options look like --name=value; see playlake help run.");
      }
    }
  }

  /** The checks of the DirectRunner cost more than the job and are made in its tests. */
  private static List<String> directDefaults() {
    return List.of(
        "--blockOnRun=false", "--enforceEncodability=false", "--enforceImmutability=false");
  }

  private static List<String> sparkDefaults() {
    return List.of(
        // A cached branch is memory that the shuffles miss; reading again is cheaper.
        "--cacheDisabled=true",
        // Groups of a date's rows stream through the writer.
        "--storageLevel=DISK_ONLY",
        "--preferGroupByKeyToHandleHugeValues=true",
        "--enableSparkMetricSinks=false");
  }

  private static boolean isGiven(List<String> arguments, String option) {
    String name = option.substring(0, option.indexOf('='));
    return arguments.stream().anyMatch(each -> each.equals(name) || each.startsWith(name + "="));
  }

  static void warnOfSize(JobPlan job, RunOptions options, PrintWriter err) {
    long bytes = job.profiles().bytes() + job.events().bytes();
    if (bytes > MUCH_FOR_DIRECT && options.getRunner().getSimpleName().equals("DirectRunner")) {
      err.println(
          "The DirectRunner is for tests and small data, and this is "
              + Sizes.bytes(bytes)
              + ". --runner=SparkRunner --sparkMaster=local[2] is faster. Going on.");
      err.flush();
    }
  }
}
