package org.playlake.transforms.text;

import java.io.Serializable;
import java.time.ZoneId;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Times in text as instants: microseconds since 1970-01-01T00:00Z, or the reason why there is none.
 *
 * <pre>{@code
 * TimeText times = TimeText.of(ZoneId.of("Asia/Shanghai"));
 * long micros = times.micros(cell);
 * if (TimeText.isTime(micros)) { ... }
 * }</pre>
 *
 * <p>Spaces at the ends are ignored. Thirteen digits are epoch milliseconds, cut to whole seconds,
 * ten are epoch seconds; one line end may follow them. Anything else is read as Spark's {@code CAST
 * AS TIMESTAMP} reads it in the zone, except that a time without a date never becomes a time of
 * today.
 */
public final class TimeText implements Serializable {
  /** The answer to a text that is no time. */
  public static final long UNREADABLE = Long.MIN_VALUE;

  /** The answer to a time of the day without a date, such as {@code 12:34:56}. */
  public static final long WITHOUT_DATE = Long.MIN_VALUE + 1;

  private static final long serialVersionUID = 1L;
  private static final long MICROS = 1_000_000L;
  private static final int DATE_AND_TIME = 19;
  private static final int NANO_PRECISION = 29;

  private final ZonedDays days;

  private TimeText(ZonedDays days) {
    this.days = days;
  }

  /** Reads texts that name no zone as times in this one. */
  public static TimeText of(ZoneId zone) {
    return new TimeText(ZonedDays.of(zone));
  }

  /** True if an answer of {@link #micros} is an instant. */
  public static boolean isTime(long micros) {
    return micros > WITHOUT_DATE;
  }

  /** The instant in microseconds, {@link #UNREADABLE}, or {@link #WITHOUT_DATE}. */
  public long micros(byte @Nullable [] utf8) {
    if (utf8 == null) {
      return UNREADABLE;
    }
    int from = 0;
    int to = utf8.length;
    while (from < to && utf8[from] == ' ') {
      from++;
    }
    while (to > from && utf8[to - 1] == ' ') {
      to--;
    }
    long micros = UNREADABLE;
    int length = to - from;
    if (length >= DATE_AND_TIME && length <= NANO_PRECISION) {
      micros = dateAndTime(utf8, from, to);
    } else if (length >= 10 && length <= 15) {
      micros = epoch(utf8, from, to);
    }
    return micros == UNREADABLE ? TimestampCast.micros(utf8, from, to, days) : micros;
  }

  /** The answer to {@code yyyy-MM-dd HH:mm:ss[.fraction]}, unreadable where it looks different. */
  private long dateAndTime(byte[] text, int from, int to) {
    byte between = text[from + 10];
    if (text[from + 4] != '-'
        || text[from + 7] != '-'
        || (between != ' ' && between != 'T')
        || text[from + 13] != ':'
        || text[from + 16] != ':') {
      return UNREADABLE;
    }
    int century = Digits.pair(text, from);
    int yearOfCentury = Digits.pair(text, from + 2);
    int month = Digits.pair(text, from + 5);
    int day = Digits.pair(text, from + 8);
    int hour = Digits.pair(text, from + 11);
    int minute = Digits.pair(text, from + 14);
    int second = Digits.pair(text, from + 17);
    int fraction = fraction(text, from + DATE_AND_TIME, to);
    int year = century * 100 + yearOfCentury;
    if ((century | yearOfCentury | hour | minute | second | fraction) < 0
        || hour > 23
        || minute > 59
        || second > 59
        || !CivilDate.exists(year, month, day)) {
      return UNREADABLE;
    }
    long localSecond =
        CivilDate.epochDay(year, month, day) * 86_400L + (hour * 3600L + minute * 60L + second);
    return days.toEpochSecond(localSecond) * MICROS + fraction;
  }

  /** The microseconds of a point and digits, 0 of nothing, -1 of anything else. */
  private static int fraction(byte[] text, int from, int to) {
    if (from == to) {
      return 0;
    }
    int end = Digits.end(text, from + 1, to);
    return text[from] == '.' && end == to ? ClockTime.fraction(text, from + 1, end) : -1;
  }

  private static long epoch(byte[] text, int from, int to) {
    int end = Digits.end(text, from, to);
    if (!isLineEndOrNothing(text, end, to)) {
      return UNREADABLE;
    }
    return switch (end - from) {
      case 13 -> Digits.value(text, from, end - 3) * MICROS;
      case 10 -> Digits.value(text, from, end) * MICROS;
      default -> UNREADABLE;
    };
  }

  private static boolean isLineEndOrNothing(byte[] text, int from, int to) {
    return switch (to - from) {
      case 0 -> true;
      case 1 -> text[from] == '\n' || text[from] == '\r';
      case 2 -> text[from] == '\r' && text[from + 1] == '\n';
      default -> false;
    };
  }
}
