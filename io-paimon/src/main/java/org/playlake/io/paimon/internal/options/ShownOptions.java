package org.playlake.io.paimon.internal.options;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Options as a message or display data shows them: sorted, without the values of secrets. */
public final class ShownOptions {

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(secret|password|passwd|token|credential|access[-._]?key|account[-._]?key"
              + "|private[-._]?key|sas[-._]?key|authorization).*");

  private ShownOptions() {}

  /** The options, where {@code ***} stands for a value that is a secret by its key. */
  public static Map<String, String> of(Map<String, String> options) {
    Map<String, String> shown = new TreeMap<>();
    options.forEach((key, value) -> shown.put(key, isSecret(key) ? "***" : value));
    return shown;
  }

  /** True if an option of this name holds what lets somebody in. */
  public static boolean isSecret(String key) {
    return SECRET.matcher(key).matches();
  }
}
