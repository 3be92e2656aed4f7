package org.playlake.io.paimon;

import java.util.ServiceLoader;
import java.util.function.BiConsumer;

/**
 * Settings of Hadoop that an engine has for its launcher and its workers, beside the configuration
 * on the class path; found by {@link ServiceLoader}. A catalog is opened with them, so secrets
 * among them are in no graph. Catalog options {@code hadoop.NAME} go before.
 */
public interface HadoopSettings {

  /** Gives the name, as Hadoop has it, and the value of each setting of this JVM. */
  void forEach(BiConsumer<String, String> setting);
}
