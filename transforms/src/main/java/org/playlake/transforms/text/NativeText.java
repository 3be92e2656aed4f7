package org.playlake.transforms.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Text of native values, as Spark's {@code CAST(value AS STRING)} with ANSI off makes it: numbers
 * as Java writes them, dates and times without the zone, fractions of a second without trailing
 * zeros.
 */
public final class NativeText {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern(" HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private NativeText() {}

  /**
   * The text of a value.
   *
   * @param value a {@code Long}, {@code Double}, {@code Float}, {@code Boolean}, {@code
   *     BigDecimal}, an {@code Integer} of days since 1970-01-01, an {@code Instant} or a {@code
   *     LocalDateTime}
   * @param zone the zone in which an instant is written
   * @throws IllegalArgumentException if it is anything else
   */
  public static String of(Object value, ZoneId zone) {
    if (value instanceof Integer day) {
      return LocalDate.ofEpochDay(day).toString();
    }
    if (value instanceof Instant instant) {
      return TIME.format(LocalDateTime.ofInstant(instant, zone));
    }
    if (value instanceof LocalDateTime local) {
      return TIME.format(local);
    }
    if (value instanceof Long
        || value instanceof Double
        || value instanceof Float
        || value instanceof Boolean
        || value instanceof BigDecimal) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        "A " + value.getClass().getName() + " is no native value of a source: " + value);
  }

  /** The time that {@link #of} has written of one without a zone. */
  public static LocalDateTime localTime(String text) {
    return LocalDateTime.parse(text, TIME);
  }

  /**
   * The text of a value that stands for a time, from which the same time is read in every zone: an
   * instant in ISO 8601 with {@code Z}; else as {@link #of}.
   */
  public static String ofTime(Object value) {
    return value instanceof Instant ? value.toString() : of(value, ZoneOffset.UTC);
  }
}
