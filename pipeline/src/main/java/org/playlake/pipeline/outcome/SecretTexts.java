package org.playlake.pipeline.outcome;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.playlake.pipeline.options.SecretNames;

/** Secrets within texts that other systems are given: those in addresses and in settings. */
public final class SecretTexts {
  private static final String MASK = "***";
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/@\\s]+(?=@)");

  /** In a query, in JSON, as an option or a header: a name, what stands between, and a value. */
  private static final Pattern SETTING =
      Pattern.compile(
          "([\\w.-]+)(\"?\\s*[=:]\\s*\"?)(?!//)((?:(?i)(?:Bearer|Basic)\\s+)?[^\\s\"'&;,}]+)");

  private SecretTexts() {}

  /** The text with three stars for each secret in it. */
  public static String masked(String text) {
    String withoutUsers = USER_INFO.matcher(text).replaceAll(MASK);
    Matcher setting = SETTING.matcher(withoutUsers);
    StringBuilder masked = new StringBuilder();
    int told = 0;
    for (int at = 0; setting.find(at); ) {
      // What follows a harmless name may itself be a name.
      at = setting.end(1);
      if (isSecret(setting.group(1))) {
        masked.append(withoutUsers, told, setting.start(3)).append(MASK);
        at = setting.end();
        told = at;
      }
    }
    return masked.append(withoutUsers, told, withoutUsers.length()).toString();
  }

  private static boolean isSecret(String name) {
    return SecretNames.isSecret(name) || name.equalsIgnoreCase("pwd");
  }
}
