package org.playlake.transforms.event;

import java.io.Serializable;
import java.time.ZoneId;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.TextCache;
import org.playlake.transforms.text.JsonAmount;
import org.playlake.transforms.text.SparkText;
import org.playlake.transforms.text.TimeText;
import org.playlake.transforms.text.ZonedDays;

/**
 * Decodes one raw event after the other: what {@link DecodeEvents} does, for a user's DoFn.
 * Remembers texts that repeat, so it belongs to one thread.
 */
public final class EventDecoder implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TimeText time;
  private final ZonedDays days;
  private transient @Nullable TextCache types;
  private transient @Nullable TextCache locations;

  private EventDecoder(TimeText time, ZonedDays days) {
    this.time = time;
    this.days = days;
  }

  /** Reads times without a zone, and the calendar date of every time, in {@code zone}. */
  public static EventDecoder in(ZoneId zone) {
    return new EventDecoder(TimeText.of(zone), ZonedDays.of(zone));
  }

  /** A {@link PlayEvent}, or a {@link RejectedEvent} when its time cannot be read. */
  public DecodedEvent decode(RawEvent event) {
    if (types == null) {
      types = new TextCache(SparkText::lower);
      locations = new TextCache(text -> text);
    }
    long micros = event.timestamp() == null ? TimeText.UNREADABLE : time.micros(event.timestamp());
    if (micros == TimeText.UNREADABLE) {
      return new RejectedEvent(event, RejectedEvent.Reason.UNREADABLE_TIME);
    }
    if (micros == TimeText.WITHOUT_DATE) {
      return new RejectedEvent(event, RejectedEvent.Reason.TIME_WITHOUT_DATE);
    }
    int day = days.dayOf(micros);
    if (day < ZonedDays.MIN_DAY || day > ZonedDays.MAX_DAY) {
      return new RejectedEvent(event, RejectedEvent.Reason.DATE_OUT_OF_RANGE);
    }
    String location = locations.decode(event.location());
    return new PlayEvent(
        event.player().decoded(),
        micros,
        day,
        types.decode(event.type()),
        location == null || location.isEmpty() ? null : location,
        JsonAmount.of(event.details()),
        null,
        null);
  }
}
