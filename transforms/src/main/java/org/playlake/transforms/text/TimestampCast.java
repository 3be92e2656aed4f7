package org.playlake.transforms.text;

/**
 * The whole grammar of {@code CAST(text AS TIMESTAMP)}: {@code [±]year[-month[-day[( |T)time]]]} or
 * a time alone, where a time is {@code hour[:minute[:second[.fraction][zone]]]}.
 */
final class TimestampCast {
  private static final long MICROS = 1_000_000L;
  private static final int SECONDS_OF_DAY = 86_400;

  private TimestampCast() {}

  /** Same as {@link TimeText#micros}, without epochs. */
  static long micros(byte[] text, int blankFrom, int blankTo, ZonedDays home) {
    int from = Blanks.skipLeading(text, blankFrom, blankTo);
    int to = Blanks.skipTrailing(text, from, blankTo);
    if (from == to) {
      return TimeText.UNREADABLE;
    }
    if (text[from] == 'T') {
      return withoutDate(text, from + 1, to);
    }
    int yearFrom = text[from] == '-' || text[from] == '+' ? from + 1 : from;
    int yearTo = Digits.end(text, yearFrom, to);
    if (yearTo < to && text[yearTo] == ':') {
      return withoutDate(text, from, to);
    }
    if (yearTo - yearFrom < 4 || yearTo - yearFrom > 6) {
      return TimeText.UNREADABLE;
    }
    int year = (int) Digits.value(text, yearFrom, yearTo);
    year = text[from] == '-' ? -year : year;
    int monthTo = fieldEnd(text, yearTo, to);
    int dayTo = monthTo < 0 ? -1 : fieldEnd(text, monthTo, to);
    if (dayTo < 0) {
      return TimeText.UNREADABLE;
    }
    int month = field(text, yearTo, monthTo);
    int day = field(text, monthTo, dayTo);
    if (!CivilDate.exists(year, month, day)) {
      return TimeText.UNREADABLE;
    }
    return dayTo == to
        ? dateOnly(CivilDate.epochDay(year, month, day), home)
        : dateAndTime(CivilDate.epochDay(year, month, day), text, dayTo, to, home);
  }

  private static long dateOnly(long epochDay, ZonedDays home) {
    return inMicros(home.toEpochSecond(epochDay * SECONDS_OF_DAY), 0);
  }

  private static long dateAndTime(
      long epochDay, byte[] text, int separator, int to, ZonedDays home) {
    if (text[separator] != ' ' && text[separator] != 'T') {
      return TimeText.UNREADABLE;
    }
    ClockTime time = ClockTime.parse(text, separator + 1, to);
    if (time == null) {
      return TimeText.UNREADABLE;
    }
    long localSecond = epochDay * SECONDS_OF_DAY + time.secondOfDay();
    if (time.zoneFrom() == to) {
      return inMicros(home.toEpochSecond(localSecond), time.micros());
    }
    long epochSecond = ZoneSuffix.toEpochSecond(text, time.zoneFrom(), to, localSecond);
    return epochSecond == ZoneSuffix.UNKNOWN
        ? TimeText.UNREADABLE
        : inMicros(epochSecond, time.micros());
  }

  private static long withoutDate(byte[] text, int from, int to) {
    ClockTime time = ClockTime.parse(text, from, to);
    if (time == null) {
      return TimeText.UNREADABLE;
    }
    // Even here Spark refuses a zone that does not exist.
    boolean readable =
        time.zoneFrom() == to
            || ZoneSuffix.toEpochSecond(text, time.zoneFrom(), to, 0) != ZoneSuffix.UNKNOWN;
    return readable ? TimeText.WITHOUT_DATE : TimeText.UNREADABLE;
  }

  /** The end of {@code -m} or {@code -mm}, {@code from} at the end of the text, -1 of else. */
  private static int fieldEnd(byte[] text, int from, int to) {
    if (from == to) {
      return to;
    }
    int end = Digits.end(text, from + 1, to);
    int digits = end - from - 1;
    return text[from] == '-' && (digits == 1 || digits == 2) ? end : -1;
  }

  private static int field(byte[] text, int from, int to) {
    return from == to ? 1 : (int) Digits.value(text, from + 1, to);
  }

  private static long inMicros(long epochSecond, int micros) {
    // Counted from the later end of a negative second: the least one is only in part within a long.
    long second = epochSecond < 0 ? epochSecond + 1 : epochSecond;
    long rest = epochSecond < 0 ? micros - MICROS : micros;
    long whole = second * MICROS;
    long sum = whole + rest;
    boolean overflows = Math.abs(second) > Long.MAX_VALUE / MICROS || (sum < whole) != (rest < 0);
    if (overflows) {
      return TimeText.UNREADABLE;
    }
    // The two least values are taken; both are 290,000 years before the first date of the tables.
    return Math.max(sum, TimeText.WITHOUT_DATE + 1);
  }
}
