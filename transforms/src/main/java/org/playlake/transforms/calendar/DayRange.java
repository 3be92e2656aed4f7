package org.playlake.transforms.calendar;

import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.playlake.transforms.text.ZonedDays;

/**
 * The days of which a window knows everything: themselves and the days of retention after them. All
 * days in the global window; the first one in a window of a day and its following week.
 */
public record DayRange(int first, int last) {
  public static final DayRange ALL = new DayRange(Integer.MIN_VALUE, Integer.MAX_VALUE);

  private static final long MICROS_A_MILLI = 1000;

  static DayRange of(BoundedWindow window, ZonedDays days, ReturnDays returnDays) {
    if (!(window instanceof IntervalWindow interval)) {
      return ALL;
    }
    long start = interval.start().getMillis() * MICROS_A_MILLI;
    long end = interval.end().getMillis() * MICROS_A_MILLI;
    return new DayRange(days.dayOf(start - 1) + 1, days.dayOf(end) - returnDays.last() - 1);
  }

  boolean contains(int day) {
    return day >= first && day <= last;
  }
}
