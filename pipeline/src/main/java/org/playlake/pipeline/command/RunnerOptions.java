package org.playlake.pipeline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.options.FileStagingOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.engine.SparkProperties;
import org.playlake.pipeline.engine.SparkSubmission;
import org.playlake.pipeline.engine.Workers;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.options.RunOptions;

/** Options that the runner gets beside the user's. */
final class RunnerOptions {
  private static final String RUNNER = "--runner=";
  private static final String DIRECT = RUNNER + "DirectRunner";
  private static final String SPARK = RUNNER + "SparkRunner";
  private static final String MASTER = "--sparkMaster=";

  private RunnerOptions() {}

  /**
   * The options that make sense of those given, and what the job gives its runner beside them.
   *
   * @param problems gets a message for each option that is unknown, has no value or contradicts
   *     another
   */
  static RunOptions parse(List<String> given, Problems problems) {
    PipelineOptionsFactory.register(RunOptions.class);
    List<String> named = new ArrayList<>(given.stream().map(RunnerOptions::named).toList());
    if (SparkSubmission.isUnderway() && named.stream().noneMatch(each -> each.startsWith(RUNNER))) {
      named.add(SPARK);
    }
    String runner = runner(named);
    boolean spark = runner.matches("--runner=(Test)?Spark.*");
    List<String> fitting =
        named.stream().filter(each -> problems.run(() -> checkFits(each, spark))).toList();
    List<String> sound = RunnerValues.sound(runner, fitting, problems);
    if (spark) {
      SparkProperties.setDefaults(master(sound));
    }
    List<String> all = new ArrayList<>(sound);
    if (sound.contains(runner) || runner.equals(DIRECT)) {
      (spark ? sparkDefaults() : directDefaults())
          .stream().filter(option -> !isGiven(sound, option)).forEach(all::add);
    }
    RunOptions options =
        PipelineOptionsFactory.fromArgs(all.toArray(new String[0])).as(RunOptions.class);
    if (SparkSubmission.isUnderway()) {
      // The engine has brought the jar to where it is needed.
      options.as(FileStagingOptions.class).setFilesToStage(List.of());
    }
    problems.run(() -> register(options, isGiven(sound, "--hdfsConfiguration=")));
    return options;
  }

  private static void register(RunOptions options, boolean hadoopIsGiven) {
    try {
      RemoteSources.register(options, hadoopIsGiven);
    } catch (IllegalArgumentException e) {
      // A bucket's name that is none, say.
      throw new InputException(Causes.firstLine(e) + ". Check the path.", e);
    }
  }

  /** The option as Beam knows it: runners may be named in short and in any case. */
  private static String named(String argument) {
    if (!argument.startsWith(RUNNER)) {
      return argument;
    }
    String name = argument.substring(RUNNER.length());
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "direct", "directrunner" -> DIRECT;
      case "spark", "sparkrunner" -> SPARK;
      default -> argument;
    };
  }

  private static String runner(List<String> arguments) {
    return arguments.stream().filter(each -> each.startsWith(RUNNER)).findFirst().orElse(DIRECT);
  }

  private static @Nullable String master(List<String> arguments) {
    return arguments.stream()
        .filter(each -> each.startsWith(MASTER))
        .map(each -> each.substring(MASTER.length()))
        .findFirst()
        .orElse(null);
  }

  private static void checkFits(String argument, boolean spark) {
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

  /** The checks of the DirectRunner cost more than the job and are made in its tests. */
  private static List<String> directDefaults() {
    return List.of(
        "--blockOnRun=false",
        "--enforceEncodability=false",
        "--enforceImmutability=false",
        Workers.OF_DIRECT);
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
}
