package org.playlake.pipeline.status;

import java.util.Locale;

/** State of a load date; of several that hold, the last one counts. */
enum DayState {
  LOADED('+'),
  MISSING('-'),
  STALE('~'),
  OVERLAPPING('x');

  private final char sign;

  DayState(char sign) {
    this.sign = sign;
  }

  /** In the calendar. */
  char sign() {
    return sign;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
