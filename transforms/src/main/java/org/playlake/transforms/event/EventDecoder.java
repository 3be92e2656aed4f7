package org.playlake.transforms.event;

import java.io.Serializable;
import java.time.ZoneId;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.TextCache;
import org.playlake.transforms.text.JsonAmount;
import org.playlake.transforms.text.SparkText;

/**
 * Decodes one raw event after the other: what {@link DecodeEvents} does, for a user's DoFn.
 * Remembers texts that repeat, so it belongs to one thread.
 */
public final class EventDecoder implements Serializable {
  private static final long serialVersionUID = 1L;

  private final EventTimes times;
  private final LoadBounds bounds;
  private final Counter unreadableAmounts =
      Metrics.counter(DecodeEvents.METRICS, DecodeEvents.AMOUNT);
  private transient @Nullable Runnable countUnreadable;
  private transient @Nullable TextCache types;
  private transient @Nullable TextCache locations;

  private EventDecoder(EventTimes times, LoadBounds bounds) {
    this.times = times;
    this.bounds = bounds;
  }

  /** Reads times without a zone, and the calendar date of every time, in {@code zone}. */
  public static EventDecoder in(ZoneId zone) {
    return new EventDecoder(EventTimes.in(zone), LoadBounds.NONE);
  }

  /** Refuses events that are too far from their load date. */
  public EventDecoder within(LoadBounds dates) {
    return new EventDecoder(times, dates);
  }

  /**
   * A {@link PlayEvent}, or a {@link RejectedEvent} when its time cannot be read. An unreadable
   * amount is counted in the metric of {@link DecodeEvents}. The load date is 1970-01-01.
   */
  public DecodedEvent decode(RawEvent event) {
    if (countUnreadable == null) {
      countUnreadable = unreadableAmounts::inc;
    }
    return decode(event, 0, countUnreadable);
  }

  /**
   * The same in a load.
   *
   * @param loadDate in days since 1970-01-01
   * @param unreadableAmount called in the place of the metric
   */
  public DecodedEvent decode(RawEvent event, int loadDate, Runnable unreadableAmount) {
    if (types == null) {
      types = new TextCache(SparkText::lower);
      locations = new TextCache(text -> text);
    }
    long micros = times.micros(event.timestamp());
    int day = times.day(micros);
    RejectedEvent.Reason refused = EventTimes.refusal(micros, day);
    if (refused == null) {
      refused = bounds.refusal(day, loadDate);
    }
    if (refused != null) {
      return new RejectedEvent(event, refused, loadDate);
    }
    String location = locations.decode(event.location());
    return new PlayEvent(
        event.player().decoded(),
        micros,
        day,
        types.decode(event.type()),
        location == null || location.isEmpty() ? null : location,
        JsonAmount.of(event.details(), unreadableAmount),
        null,
        null,
        loadDate);
  }
}
