package org.playlake.pipeline.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.playlake.pipeline.options.InputException;

/** Patterns of files in which {@code {date}} or {@code {date:yyyyMMdd}} stands for a load date. */
public final class DatePattern {
  private static final Pattern DATE = Pattern.compile("\\{date(?::([^{}]*))?}");

  private DatePattern() {}

  /** True if the pattern depends on the date. */
  public static boolean isDated(String pattern) {
    return DATE.matcher(pattern).find();
  }

  /**
   * The pattern of a date.
   *
   * @throws InputException if the form of the date cannot be used
   */
  public static String of(String option, String pattern, LocalDate date) {
    return DATE.matcher(pattern)
        .replaceAll(
            each ->
                Matcher.quoteReplacement(
                    each.group(1) == null ? date.toString() : form(option, each.group(1), date)));
  }

  private static String form(String option, String form, LocalDate date) {
    try {
      return DateTimeFormatter.ofPattern(form, Locale.ROOT).format(date);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new InputException(
          option
              + ": {date:"
              + form
              + "} is no form of a date. Give one such as {date:yyyyMMdd} or {date:yyyy/MM/dd}.",
          e);
    }
  }
}
