package org.playlake.pipeline.options;

import java.util.regex.Pattern;

/** Names of settings whose values let somebody in. */
public final class SecretNames {
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(secret|password|passwd|token|credential|access[-._]?key|account[-._]?key"
              + "|private[-._]?key|encryption[-._]key|sas[-._]|authorization).*");

  /** A class or a place, whatever else is in the name. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?i).*([.](impl|provider|providers|class)|token[-._](path|provider|loader)"
              + "|data-token[.]enabled|[-._]url|role-name)");

  private static final Pattern ID = Pattern.compile("(?i).*access[-._]?key([-._]?id)?");

  private SecretNames() {}

  /** True of the name of a setting that holds a secret, or the id that goes with one. */
  public static boolean isSecret(String setting) {
    return SECRET.matcher(setting).matches() && !HARMLESS.matcher(setting).matches();
  }

  /** True of the name of a setting that nobody but its owner may know. */
  public static boolean isKey(String setting) {
    return isSecret(setting) && !ID.matcher(setting).matches();
  }
}
