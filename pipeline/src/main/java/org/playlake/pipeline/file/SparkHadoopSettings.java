package org.playlake.pipeline.file;

import java.util.function.BiConsumer;
import org.playlake.io.paimon.HadoopSettings;

/**
 * Settings that {@code spark-submit} was given as {@code spark.hadoop.*}; none on other engines.
 */
public final class SparkHadoopSettings implements HadoopSettings {
  private static final String PREFIX = "spark.hadoop.";

  @Override
  public void forEach(BiConsumer<String, String> setting) {
    EngineSettings.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            setting.accept(name.substring(PREFIX.length()), value);
          }
        });
  }
}
