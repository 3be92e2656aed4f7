package org.playlake.transforms.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Numbers and dates in text, as Spark's {@code CAST} with ANSI off reads them: what it cannot read
 * is null.
 *
 * <p>The bytes are those of the file. Malformed UTF-8 needs no decoding here: no cast accepts
 * anything beyond ASCII where it looks.
 */
public final class SparkCasts {
  private static final long INT_MAGNITUDE = 1L << 31;

  private SparkCasts() {}

  /** {@code CAST(text AS INT)}: decimals are cut off, blanks and controls at the ends ignored. */
  public static @Nullable Integer toInt(byte @Nullable [] utf8) {
    if (utf8 == null) {
      return null;
    }
    int from = Blanks.skipLeading(utf8, 0, utf8.length);
    int to = Blanks.skipTrailing(utf8, from, utf8.length);
    if (from == to) {
      return null;
    }
    boolean negative = utf8[from] == '-';
    int first = isSign(utf8[from]) ? from + 1 : from;
    int point = Digits.end(utf8, first, to);
    if (first == to || !isFraction(utf8, point, to)) {
      return null;
    }
    long magnitude = 0;
    for (int at = first; at < point && magnitude <= INT_MAGNITUDE; at++) {
      magnitude = magnitude * 10 + (utf8[at] - '0');
    }
    long value = negative ? -magnitude : magnitude;
    return value == (int) value ? (Integer) (int) value : null;
  }

  /** {@code CAST(text AS DOUBLE)}: also exponents, infinities, NaN and the suffixes d and f. */
  public static @Nullable Double toDouble(byte @Nullable [] utf8) {
    if (utf8 == null) {
      return null;
    }
    double plain = PlainDecimal.parse(utf8, 0, utf8.length);
    return Double.isNaN(plain) ? readDouble(new String(utf8, UTF_8)) : (Double) plain;
  }

  /**
   * {@code CAST(text AS DATE)} in days since 1970-01-01: year, year-month, or year-month-day with
   * anything after a {@code T} or a space.
   */
  public static @Nullable Integer toDate(byte @Nullable [] utf8) {
    if (utf8 == null) {
      return null;
    }
    int from = Blanks.skipLeading(utf8, 0, utf8.length);
    int to = Blanks.skipTrailing(utf8, from, utf8.length);
    int yearFrom = from < to && isSign(utf8[from]) ? from + 1 : from;
    int yearTo = Digits.end(utf8, yearFrom, to);
    if (yearTo - yearFrom < 4 || yearTo - yearFrom > 7) {
      return null;
    }
    int year = (int) Digits.value(utf8, yearFrom, yearTo);
    year = utf8[from] == '-' ? -year : year;
    if (yearTo == to) {
      return epochDay(year, 1, 1);
    }
    int monthTo = Digits.end(utf8, yearTo + 1, to);
    if (utf8[yearTo] != '-' || !isOneOrTwo(monthTo - yearTo - 1)) {
      return null;
    }
    int month = (int) Digits.value(utf8, yearTo + 1, monthTo);
    if (monthTo == to) {
      return epochDay(year, month, 1);
    }
    int dayTo = Digits.end(utf8, monthTo + 1, to);
    boolean ends = dayTo == to || utf8[dayTo] == ' ' || utf8[dayTo] == 'T';
    if (utf8[monthTo] != '-' || !isOneOrTwo(dayTo - monthTo - 1) || !ends) {
      return null;
    }
    return epochDay(year, month, (int) Digits.value(utf8, monthTo + 1, dayTo));
  }

  static @Nullable Double readDouble(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException notJavas) {
      return switch (text.trim().toLowerCase(Locale.ROOT)) {
        case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
        case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
        case "nan" -> Double.NaN;
        default -> null;
      };
    }
  }

  private static @Nullable Integer epochDay(int year, int month, int day) {
    if (!CivilDate.exists(year, month, day)) {
      return null;
    }
    // A year of seven digits may lie beyond what an int counts in days.
    long epochDay = CivilDate.epochDay(year, month, day);
    return epochDay == (int) epochDay ? (Integer) (int) epochDay : null;
  }

  private static boolean isSign(byte value) {
    return value == '-' || value == '+';
  }

  private static boolean isOneOrTwo(int digits) {
    return digits == 1 || digits == 2;
  }

  private static boolean isFraction(byte[] text, int from, int to) {
    return from == to || (text[from] == '.' && Digits.end(text, from + 1, to) == to);
  }
}
