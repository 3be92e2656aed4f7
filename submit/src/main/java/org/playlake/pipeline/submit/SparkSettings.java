package org.playlake.pipeline.submit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Spark's settings for the job. */
final class SparkSettings {

  private SparkSettings() {}

  static Map<String, String> of(JobOptions options, Checks checks) {
    Size size = Size.of(options.size, checks);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "spark.driver.cores",
        cores("--driverCores", options.driverCores, size.driverCores(), checks));
    settings.put(
        "spark.driver.memory",
        memory("--driverMemory", options.driverMemory, size.driverMemory(), checks));
    settings.put(
        "spark.executor.cores",
        cores("--executorCores", options.executorCores, size.executorCores(), checks));
    settings.put(
        "spark.executor.memory",
        memory("--executorMemory", options.executorMemory, size.executorMemory(), checks));
    settings.put(
        "spark.executor.instances",
        cores("--executors", options.executors, size.executors(), checks));
    // The job is one long pass: there is nothing to grow into, and executors that come late get
    // less
    // than their share.
    settings.put("spark.dynamicAllocation.enabled", "false");
    // Neither executors nor the driver of a cluster get these from spark-submit.
    settings.put("spark.driver.extraJavaOptions", jvmOptions());
    settings.put("spark.executor.extraJavaOptions", jvmOptions());
    settings.put("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    settings.put(
        "spark.kryo.registrator",
        "org.apache.beam.runners.spark.coders.SparkRunnerKryoRegistrator");
    settings.put("spark.kryoserializer.buffer.max", "512m");
    settings.put("spark.driver.maxResultSize", "0");
    settings.put("spark.memory.storageFraction", "0.1");
    Map<String, String> given = checks.pairs("--conf", options.conf);
    given.forEach((key, value) -> SecretCheck.checkSetting(key, value, checks));
    for (String each : List.of("spark.executor.cores", "spark.executor.instances")) {
      if (given.containsKey(each)) {
        checks.number("--conf=" + each, given.get(each));
      }
    }
    settings.putAll(given);
    return settings;
  }

  private static String cores(
      String option, @Nullable String given, String otherwise, Checks checks) {
    return given == null ? otherwise : Integer.toString(checks.number(option, given));
  }

  private static String memory(
      String option, @Nullable String given, String otherwise, Checks checks) {
    return given == null ? otherwise : checks.memory(option, given);
  }

  /** JVM options by which Spark's own launcher opens packages on Java 17. */
  private static String jvmOptions() {
    try (InputStream file = SparkSettings.class.getResourceAsStream("spark-jvm-options")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return String.join(" ", text.trim().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
