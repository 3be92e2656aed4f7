package org.playlake.pipeline.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.playlake.pipeline.options.InputException;

/** An age such as {@code 7d}, as given on the command line. */
final class Age {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})([dhm])");

  private Age() {}

  /**
   * Reads 7d, 36h or 90m.
   *
   * @throws InputException if it is none of these
   */
  static Duration of(String option, String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new InputException(
          option + "=" + text + " is no age. Give a number with its unit, such as 7d, 36h or 90m.");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "d" -> Duration.ofDays(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofMinutes(number);
    };
  }
}
