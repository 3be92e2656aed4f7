package org.playlake.sample;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days of a sample, counted from 0. Days before the first are negative. */
record SampleDays(LocalDate start, int days) {

  private static final double[] CROWD_BY_WEEKDAY = {0.93, 0.91, 0.92, 0.95, 1.04, 1.15, 1.12};

  LocalDate date(int day) {
    return start.plusDays(day);
  }

  /** The first second of the day in UTC, counted from 1970. */
  long firstSecond(int day) {
    return date(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  /** Relative traffic of the day of the week: 1 on average, more from Friday to Sunday. */
  double crowd(int day) {
    return CROWD_BY_WEEKDAY[(int) Math.floorMod(start.toEpochDay() + day + 3, 7L)];
  }
}
