package org.playlake.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cluster of Spark's own: a master and two workers, each a process, on the loopback. Closing it
 * ends all of them by id.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final String WORKER_IS_UP = "Successfully registered with master";

  private final SparkHome spark;
  private final Path folder;
  private final ChildProcess master;
  private final List<ChildProcess> workers = new ArrayList<>();
  private final List<ChildProcess> submissions = new ArrayList<>();
  private final Thread atExit = new Thread(this::endAll, "end of the cluster");

  private StandaloneCluster(SparkHome spark, Path folder) throws IOException {
    this.spark = spark;
    this.folder = folder;
    // For a test that is interrupted.
    Runtime.getRuntime().addShutdownHook(atExit);
    master =
        ChildProcess.start(
            folder,
            "master",
            spark.java(
                "512m",
                "org.apache.spark.deploy.master.Master",
                List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0")),
            spark.environment());
  }

  static StandaloneCluster start(SparkHome spark, Path folder) throws IOException {
    return start(spark, folder, Map.of());
  }

  /**
   * The same.
   *
   * @param second more of the environment of the second worker
   */
  static StandaloneCluster start(SparkHome spark, Path folder, Map<String, String> second)
      throws IOException {
    Files.createDirectories(folder);
    StandaloneCluster cluster = new StandaloneCluster(spark, folder);
    try {
      cluster.master.waitUntil(() -> MASTER.matcher(cluster.master.err()).find());
      // Spark repeats a slow task on another host only.
      cluster.addWorker("127.0.0.1", Map.of());
      cluster.addWorker("127.0.0.2", second);
      return cluster;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private String url() {
    Matcher url = MASTER.matcher(master.err());
    if (!url.find()) {
      throw new IllegalStateException(master.err());
    }
    return url.group(1);
  }

  private void addWorker(String host, Map<String, String> more) throws IOException {
    Map<String, String> environment = new HashMap<>(spark.environment());
    environment.putAll(more);
    environment.put("SPARK_LOCAL_IP", host);
    String name = "worker-" + workers.size();
    ChildProcess worker =
        ChildProcess.start(
            folder,
            name,
            spark.java(
                "512m",
                "org.apache.spark.deploy.worker.Worker",
                List.of(
                    "--host",
                    host,
                    "--cores",
                    "3",
                    "--memory",
                    "3g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    folder.resolve(name).toString(),
                    url())),
            environment);
    workers.add(worker);
    worker.waitUntil(() -> worker.err().contains(WORKER_IS_UP));
  }

  /** The executors that run on a worker now. */
  List<ProcessHandle> executors(int worker) {
    return workers.get(worker).descendants();
  }

  ChildProcess worker(int number) {
    return workers.get(number);
  }

  /** The output of all drivers that ran on the cluster's own nodes. */
  String driverLogs() throws IOException {
    StringBuilder logs = new StringBuilder();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(StandaloneCluster::isOfDriver).sorted().toList()) {
        logs.append(Files.readString(file));
      }
    }
    return logs.toString();
  }

  private static boolean isOfDriver(Path file) {
    String name = file.getFileName().toString();
    return file.getParent().getFileName().toString().startsWith("driver-")
        && (name.equals("stdout") || name.equals("stderr"));
  }

  /**
   * Starts {@code spark-submit} with the jar.
   *
   * @param mode client or cluster
   * @param conf more of Spark's settings
   */
  ChildProcess submit(String mode, Map<String, String> conf, List<String> arguments)
      throws IOException {
    List<String> submit = new ArrayList<>(List.of("--master", url(), "--deploy-mode", mode));
    String opens = String.join(" ", SparkHome.moduleOptions());
    Map<String, String> all = new HashMap<>();
    all.put("spark.executor.memory", "1g");
    all.put("spark.executor.extraJavaOptions", opens);
    all.put("spark.driver.extraJavaOptions", opens);
    all.put("spark.driver.memory", "1g");
    all.put("spark.driver.host", "127.0.0.1");
    all.put("spark.driver.bindAddress", "127.0.0.1");
    all.put("spark.ui.enabled", "false");
    all.putAll(conf);
    all.forEach(
        (name, value) -> {
          submit.add("--conf");
          submit.add(name + "=" + value);
        });
    submit.addAll(List.of("--class", "org.playlake.pipeline.Main"));
    submit.add(System.getProperty("playlake.sparkJar"));
    submit.addAll(arguments);
    ChildProcess started =
        ChildProcess.start(
            folder,
            "submit-" + submissions.size(),
            spark.java("1g", "org.apache.spark.deploy.SparkSubmit", submit),
            spark.environment());
    submissions.add(started);
    return started;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    endAll();
  }

  private void endAll() {
    submissions.forEach(ChildProcess::close);
    workers.forEach(ChildProcess::close);
    master.close();
  }
}
