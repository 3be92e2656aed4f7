package org.playlake.transforms.text;

import org.checkerframework.checker.nullness.qual.Nullable;

/** A time of the day in a text, and where in the text its zone starts. */
record ClockTime(int secondOfDay, int micros, int zoneFrom) {
  /**
   * Reads {@code h[:m[:s[.fraction][zone]]]} with one or two digits a field.
   *
   * @return null where there is no such time; {@code zoneFrom} is {@code to} where no zone follows
   */
  static @Nullable ClockTime parse(byte[] text, int from, int to) {
    int hourTo = Digits.end(text, from, to);
    int hour = field(text, from, hourTo, 23);
    if (hourTo == to) {
      return of(hour, 0, 0, 0, to);
    }
    if (text[hourTo] != ':') {
      return null;
    }
    int minuteTo = Digits.end(text, hourTo + 1, to);
    int minute = field(text, hourTo + 1, minuteTo, 59);
    if (minuteTo == to) {
      return of(hour, minute, 0, 0, to);
    }
    if (text[minuteTo] != ':') {
      return null;
    }
    int secondTo = Digits.end(text, minuteTo + 1, to);
    int second = field(text, minuteTo + 1, secondTo, 59);
    if (secondTo == to || text[secondTo] != '.') {
      return of(hour, minute, second, 0, secondTo);
    }
    int fractionTo = Digits.end(text, secondTo + 1, to);
    int micros = fraction(text, secondTo + 1, fractionTo);
    return of(hour, minute, second, micros, fractionTo);
  }

  /** The digits of a fraction as microseconds, those beyond the sixth cut off. */
  static int fraction(byte[] text, int from, int to) {
    int micros = 0;
    for (int i = 0; i < 6; i++) {
      int digit = from + i < to ? text[from + i] - '0' : 0;
      micros = micros * 10 + digit;
    }
    return micros;
  }

  private static @Nullable ClockTime of(
      int hour, int minute, int second, int micros, int zoneFrom) {
    return (hour | minute | second) < 0
        ? null
        : new ClockTime((hour * 60 + minute) * 60 + second, micros, zoneFrom);
  }

  private static int field(byte[] text, int from, int to, int max) {
    if (to - from < 1 || to - from > 2) {
      return -1;
    }
    int value = (int) Digits.value(text, from, to);
    return value <= max ? value : -1;
  }
}
