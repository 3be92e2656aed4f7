package org.playlake.io.paimon.internal.catalog;

import java.util.Map;
import java.util.ServiceLoader;
import org.apache.paimon.options.Options;
import org.playlake.io.paimon.HadoopSettings;

/**
 * Options of a catalog with the engine's settings of Hadoop, under the prefix that Paimon reads.
 */
final class HadoopOptions {
  private static final String PREFIX = "hadoop.";

  private HadoopOptions() {}

  static Options with(Map<String, String> resolved) {
    Options options = new Options(resolved);
    ClassLoader ours = HadoopSettings.class.getClassLoader();
    for (HadoopSettings engine : ServiceLoader.load(HadoopSettings.class, ours)) {
      engine.forEach(
          (name, value) -> {
            if (!resolved.containsKey(PREFIX + name)) {
              options.setString(PREFIX + name, value);
            }
          });
    }
    return options;
  }
}
