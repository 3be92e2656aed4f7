package org.playlake.transforms.event;

import java.io.Serializable;
import java.time.ZoneId;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.event.RejectedEvent.Reason;
import org.playlake.transforms.text.TimeText;
import org.playlake.transforms.text.ZonedDays;

/** Rules of an event's time: its instant, its calendar date, and why one is refused. */
final class EventTimes implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TimeText time;
  private final ZonedDays days;

  private EventTimes(TimeText time, ZonedDays days) {
    this.time = time;
    this.days = days;
  }

  static EventTimes in(ZoneId zone) {
    return new EventTimes(TimeText.of(zone), ZonedDays.of(zone));
  }

  /** The instant in microseconds, or the answer of {@link TimeText#micros} to what is none. */
  long micros(byte @Nullable [] utf8) {
    return utf8 == null ? TimeText.UNREADABLE : time.micros(utf8);
  }

  /** The calendar date of an instant, in days since 1970-01-01; any for what is none. */
  int day(long micros) {
    return TimeText.isTime(micros) ? days.dayOf(micros) : 0;
  }

  /** The reason to refuse this time, or null. */
  static @Nullable Reason refusal(long micros, int day) {
    if (micros == TimeText.UNREADABLE) {
      return Reason.UNREADABLE_TIME;
    }
    if (micros == TimeText.WITHOUT_DATE) {
      return Reason.TIME_WITHOUT_DATE;
    }
    return day < ZonedDays.MIN_DAY || day > ZonedDays.MAX_DAY ? Reason.DATE_OUT_OF_RANGE : null;
  }
}
