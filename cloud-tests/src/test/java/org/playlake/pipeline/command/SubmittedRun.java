package org.playlake.pipeline.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A run of the relocated jar by Spark's own SparkSubmit, in a process of its own. */
record SubmittedRun(int exitCode, String output) {

  /**
   * @param stores the object stores whose jars are submitted with it: {@code s3}, {@code oss}
   * @param settings of Spark
   */
  static SubmittedRun of(
      Path folder, List<String> stores, Map<String, String> settings, String... words)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    command.addAll(List.of(property("playlake.sparkJvmOptions").strip().split("\\s+", -1)));
    command.add("-cp");
    command.add(Files.readString(Path.of(property("playlake.spark.class-path"))).strip());
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--master", "local[2]", "--class", "org.playlake.pipeline.Main"));
    Map<String, String> all = new TreeMap<>(settings);
    all.put("spark.ui.enabled", "false");
    all.put("spark.local.dir", folder.toString());
    all.forEach((name, value) -> command.addAll(List.of("--conf", name + "=" + value)));
    if (!stores.isEmpty()) {
      List<String> jars = stores.stream().map(store -> jar("-" + store)).toList();
      command.addAll(List.of("--jars", String.join(",", jars)));
    }
    command.add(jar(""));
    command.addAll(List.of(words));

    Path output = Files.createTempFile(folder, "submitted", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", "2.12");
    builder.environment().remove("HADOOP_CONF_DIR");
    Process process = builder.start();
    Thread end = new Thread(process::destroyForcibly, "end-of-submitted-run");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      return new SubmittedRun(process.waitFor(), Files.readString(output));
    } finally {
      process.destroyForcibly();
      Runtime.getRuntime().removeShutdownHook(end);
    }
  }

  private static String jar(String suffix) {
    return property("playlake.sparkJar").replaceFirst("\\.jar$", suffix + ".jar");
  }

  private static String property(String name) {
    return System.getProperty(name);
  }
}
