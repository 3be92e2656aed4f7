package org.playlake.transforms;

import java.time.LocalDate;

/** Dates as tests write them. */
final class Dates {

  private Dates() {}

  /** Days since 1970-01-01 of a date such as {@code 2024-03-01}. */
  static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
