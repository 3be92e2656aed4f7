package org.playlake.pipeline.submit;

import java.util.List;
import java.util.regex.Pattern;

/** Commands as a shell takes them. */
final class Shell {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private Shell() {}

  /** One command in several lines, an option and its value in each. */
  static String lines(List<String> command) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < command.size(); i++) {
      boolean isValue =
          i > 0 && command.get(i - 1).matches("--[a-z-]+") && !command.get(i).startsWith("--");
      if (i > 0) {
        text.append(isValue ? " " : " \\\n  ");
      }
      text.append(quoted(command.get(i)));
    }
    return text.toString();
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
