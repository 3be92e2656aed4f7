package org.playlake.pipeline.engine;

import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Spark's own settings, which Beam has no options for. What a user or {@code spark-submit} has set
 * is left as it is.
 */
public final class SparkProperties {
  private static final Map<String, String> ALWAYS =
      Map.ofEntries(
          Map.entry("spark.serializer", "org.apache.spark.serializer.KryoSerializer"),
          Map.entry(
              "spark.kryo.registrator",
              "org.apache.beam.runners.spark.coders.SparkRunnerKryoRegistrator"),
          Map.entry("spark.kryoserializer.buffer.max", "512m"),
          Map.entry("spark.driver.maxResultSize", "0"),
          // Little is cached; what is, may be recomputed.
          Map.entry("spark.memory.storageFraction", "0.1"));

  private static final Map<String, String> LOCAL =
      Map.ofEntries(
          Map.entry("spark.ui.enabled", "false"),
          // The codec that is native in both directions; the patched LZ4 decompresses in Java.
          Map.entry("spark.io.compression.codec", "snappy"),
          Map.entry("spark.driver.bindAddress", "127.0.0.1"),
          Map.entry("spark.driver.host", "127.0.0.1"),
          // Its ports on the loopback are for itself alone.
          Map.entry("spark.authenticate", "true"),
          // An error of the JVM ends the task, and the run with a message, not the process with 52.
          Map.entry("spark.executor.killOnFatalError.depth", "0"));

  private static final String PARALLELISM = "spark.default.parallelism";

  /** Bytes of source, compressed, that make some seconds' work for a task. */
  private static final long TASK_BYTES = 64L << 20;

  private static final int LEAST_TASKS = 16;
  private static final int MOST_TASKS = 20_000;

  private SparkProperties() {}

  /**
   * Sets what is not set yet; some only for a local run.
   *
   * @param master the option's value, or null
   */
  public static void setDefaults(@Nullable String master) {
    boolean local = master == null || master.startsWith("local");
    ALWAYS.forEach(SparkProperties::setDefault);
    if (local && System.getProperty("spark.master") == null) {
      LOCAL.forEach(SparkProperties::setDefault);
    }
  }

  /**
   * Sets the number of tasks by the size of the sources where executors come as they are needed:
   * Spark would take the two cores that it begins with, however large it could become.
   */
  public static void setParallelism(long bytes) {
    if (Boolean.parseBoolean(System.getProperty("spark.dynamicAllocation.enabled"))) {
      setDefault(PARALLELISM, Integer.toString(tasks(bytes)));
    }
  }

  static int tasks(long bytes) {
    return (int) Math.max(LEAST_TASKS, Math.min(MOST_TASKS, bytes / TASK_BYTES));
  }

  private static void setDefault(String name, String value) {
    System.setProperty(name, System.getProperty(name, value));
  }
}
