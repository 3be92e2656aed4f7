package org.playlake.pipeline.submit;

import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that every target has. */
final class JobOptions {
  /** The class that the engine starts. */
  static final String MAIN_CLASS = "org.playlake.pipeline.Main";

  @Option(
      names = "--jar",
      paramLabel = "PATH",
      description =
          "Required. The job's jar, where the cluster finds it: oss://bucket/playlake.jar.")
  @Nullable String jar;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "playlake",
      description = "The name of the job run. Default: ${DEFAULT-VALUE}.")
  String name = "";

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      defaultValue = "small",
      description =
          "Cores and memory: small (2 executors of 4 cores) for some 2 billion events, medium (8)"
              + " for 10 billion, large (32) for 100 billion. Default: ${DEFAULT-VALUE}.")
  String size = "";

  @Option(
      names = "--driverCores",
      paramLabel = "N",
      description = "Cores of the driver in the place of the size's.")
  @Nullable String driverCores;

  @Option(
      names = "--driverMemory",
      paramLabel = "SIZE",
      description = "Heap of the driver, such as 7g.")
  @Nullable String driverMemory;

  @Option(
      names = "--executorCores",
      paramLabel = "N",
      description = "Cores of each executor in the place of the size's.")
  @Nullable String executorCores;

  @Option(
      names = "--executorMemory",
      paramLabel = "SIZE",
      description = "Heap of each executor, such as 14g.")
  @Nullable String executorMemory;

  @Option(
      names = "--executors",
      paramLabel = "N",
      description = "Executors in the place of the size's.")
  @Nullable String executors;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description =
          "A setting of Spark, added to those of the job or in their place. May be repeated.")
  List<String> conf = new ArrayList<>();

  @Option(names = "--dryRun", description = "Prints the request, and sends nothing.")
  boolean dryRun;

  @Parameters(paramLabel = "-- OPTIONS OF RUN", description = "What playlake run is to be given.")
  List<String> words = new ArrayList<>();

  /**
   * The request to the target.
   *
   * @param unknown options that the target does not have
   * @param elsewhere whether the driver is on another machine than this
   */
  JobRequest check(List<String> unknown, boolean elsewhere, Checks checks) {
    for (String each : unknown) {
      checks.refuse(
          "'"
              + each.replaceFirst("(?s)=.*", "")
              + "' is no option of submit. Options of run come after --.");
    }
    return new JobRequest(
        checks.required("--name", name, "playlake"),
        checks.required(
            "--jar", jar, elsewhere ? "oss://bucket/playlake.jar" : "playlake-spark.jar"),
        SparkSettings.of(this, checks),
        JobWords.check(words, elsewhere, checks));
  }
}
