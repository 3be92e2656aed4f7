package org.playlake.transforms.text;

import java.time.LocalDate;

/** Dates as tests write them. */
public final class Dates {

  private Dates() {}

  /** Days since 1970-01-01 of a date such as {@code 2024-03-01}. */
  public static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
