package org.playlake.io.paimon.internal.options;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.options.ConfigOption;
import org.apache.paimon.options.FallbackKey;
import org.apache.paimon.options.Options;

/** Values of table options, as far as Paimon knows the type of an option. */
public final class OptionValues {

  private OptionValues() {}

  /**
   * Throws {@link IllegalArgumentException} when a value is none of its option. Paimon itself looks
   * at most values only when they are used, which is on a worker.
   *
   * @param where whose options they are, as a part of a sentence
   */
  public static void check(String where, Map<String, String> options) {
    for (Map.Entry<String, String> each : new TreeMap<>(options).entrySet()) {
      Optional<ConfigOption<?>> known = known(each.getKey());
      if (known.isPresent()) {
        check(where, known.get(), each.getKey(), each.getValue());
      }
    }
  }

  /** The option that a key belongs to, if it is one of Paimon's tables. */
  static Optional<ConfigOption<?>> known(String key) {
    return CoreOptions.getOptions().stream().filter(option -> hasKey(option, key)).findFirst();
  }

  private static boolean hasKey(ConfigOption<?> option, String key) {
    if (option.key().equals(key)) {
      return true;
    }
    for (FallbackKey fallback : option.fallbackKeys()) {
      if (fallback.getKey().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static void check(String where, ConfigOption<?> option, String key, String value) {
    try {
      new Options(Map.of(key, value)).get(option);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "The option "
              + key
              + " "
              + where
              + " cannot be '"
              + value
              + "': Paimon cannot read that as a value of it"
              + (option.hasDefaultValue() ? " (its default is " + option.defaultValue() + ")" : "")
              + ". Correct the value.",
          e);
    }
  }
}
