package org.playlake.pipeline.command;

import java.util.Map;

/**
 * Spark's own settings for a local run, which Beam has no options for. Under {@code spark-submit}
 * they are the submitter's.
 */
final class SparkProperties {
  private static final Map<String, String> LOCAL =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.serializer", "org.apache.spark.serializer.KryoSerializer",
          "spark.kryo.registrator",
              "org.apache.beam.runners.spark.coders.SparkRunnerKryoRegistrator",
          "spark.kryoserializer.buffer.max", "512m",
          "spark.driver.maxResultSize", "0",
          // Little is cached; what is, may be recomputed.
          "spark.memory.storageFraction", "0.1",
          // The codec that is native in both directions; the patched LZ4 decompresses in Java.
          "spark.io.compression.codec", "snappy",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.driver.host", "127.0.0.1");

  private SparkProperties() {}

  static void setDefaults() {
    if (System.getProperty("spark.master") == null) {
      LOCAL.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
    }
  }
}
