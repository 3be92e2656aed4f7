package org.playlake.transforms.text;

/** Dates of the proleptic Gregorian calendar as three numbers, without an object for each. */
final class CivilDate {
  // A year that starts in March ends with its leap day, which makes month lengths a straight line.
  private static final long EPOCH_FROM_MARCH_OF_YEAR_ZERO = 719_468;

  private CivilDate() {}

  /** True if the calendar has such a day. */
  static boolean exists(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
  }

  /** Days since 1970-01-01 of a date that {@linkplain #exists exists}. */
  static long epochDay(int year, int month, int day) {
    int monthFromMarch = month > 2 ? month - 3 : month + 9;
    long yearFromMarch = month > 2 ? year : year - 1L;
    long leapDays =
        Math.floorDiv(yearFromMarch, 4L)
            - Math.floorDiv(yearFromMarch, 100L)
            + Math.floorDiv(yearFromMarch, 400L);
    int daysBeforeMonth = (monthFromMarch * 306 + 5) / 10;
    return yearFromMarch * 365
        + leapDays
        + daysBeforeMonth
        + (day - 1)
        - EPOCH_FROM_MARCH_OF_YEAR_ZERO;
  }

  private static int lengthOfMonth(int year, int month) {
    if (month == 2) {
      return isLeap(year) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }
}
