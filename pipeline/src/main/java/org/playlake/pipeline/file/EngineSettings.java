package org.playlake.pipeline.file;

import java.util.function.BiConsumer;
import org.apache.spark.SparkEnv;
import scala.Tuple2;

/** Settings of the engine that this JVM belongs to, on the launcher and on workers. */
final class EngineSettings {

  private EngineSettings() {}

  static void forEach(BiConsumer<String, String> use) {
    // So spark-submit hands them to the driver.
    System.getProperties().forEach((name, value) -> use.accept(name.toString(), value.toString()));
    try {
      OfSpark.forEach(use);
    } catch (NoClassDefFoundError otherRunner) {
      // Without Spark there is nothing to ask.
    }
  }

  /** Apart, because the class of Spark is looked for where this one is loaded. */
  private static final class OfSpark {

    static void forEach(BiConsumer<String, String> use) {
      SparkEnv running = SparkEnv.get();
      if (running != null) {
        for (Tuple2<String, String> each : running.conf().getAll()) {
          use.accept(each._1(), each._2());
        }
      }
    }
  }
}
