package org.playlake.pipeline.submit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The target {@code spark}. */
@Command(
    name = "spark",
    sortOptions = false,
    description = "Starts the job with the spark-submit of $SPARK_HOME and ends as that does.",
    footer = {
      "",
      "In cluster mode spark-submit says little about the driver: deploy/kubernetes-yarn.md tells where"
          + " its end is seen."
    })
final class SparkCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int BAD_INPUT = 2;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Required. yarn, k8s://https://host:port, spark://host:port or local[N].")
  private @Nullable String master;

  @Option(
      names = "--deployMode",
      paramLabel = "MODE",
      defaultValue = "client",
      description = "Where the driver runs: client (here) or cluster. Default: ${DEFAULT-VALUE}.")
  private String deployMode = "";

  @Mixin private JobOptions job = new JobOptions();

  @Option(
      names = "--sparkHome",
      paramLabel = "DIR",
      defaultValue = "${env:SPARK_HOME}",
      description = "Spark 3.5 for Scala 2.12. Default: $SPARK_HOME.")
  private @Nullable String sparkHome;

  @Unmatched private List<String> unknown = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Checks checks = new Checks();
    String cluster = checks.required("--master", master, "yarn");
    boolean elsewhere = deployMode.equals("cluster");
    if (!elsewhere && !deployMode.equals("client")) {
      checks.refuse("--deployMode=" + deployMode + " is none. Give client or cluster.");
    }
    JobRequest request = job.check(unknown, elsewhere, checks);
    Path spark = sparkSubmit(checks);
    if (new Submission(spec.commandLine(), checks).isRefused()) {
      return BAD_INPUT;
    }
    List<String> command = command(spark, cluster, request);
    if (job.dryRun) {
      Shell.lines(command).lines().forEach(spec.commandLine().getOut()::println);
      return DONE;
    }
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private Path sparkSubmit(Checks checks) {
    String home = checks.required("--sparkHome", sparkHome, "/opt/spark (or set SPARK_HOME)");
    Path program = Path.of(home, "bin", "spark-submit");
    if (!home.isEmpty() && !job.dryRun && !Files.isExecutable(program)) {
      checks.refuse(
          "There is no " + program + " that can be run. Set SPARK_HOME to where Spark 3.5 is.");
    }
    return program;
  }

  private List<String> command(Path spark, String cluster, JobRequest request) {
    Map<String, String> settings = new LinkedHashMap<>(request.settings());
    if (cluster.startsWith("spark://")) {
      // The standalone master counts cores, not executors.
      settings.putIfAbsent("spark.cores.max", cores(settings));
    }
    List<String> command = new ArrayList<>();
    command.addAll(List.of(spark.toString(), "--master", cluster, "--deploy-mode", deployMode));
    command.addAll(List.of("--name", request.name(), "--class", JobOptions.MAIN_CLASS));
    settings.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
    command.add(request.jar());
    command.addAll(request.arguments());
    return command;
  }

  private static String cores(Map<String, String> settings) {
    return Long.toString(
        Long.parseLong(settings.get("spark.executor.instances"))
            * Long.parseLong(settings.get("spark.executor.cores")));
  }
}
