package org.playlake.transforms.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.windowing.AfterPane;
import org.apache.beam.sdk.transforms.windowing.AfterWatermark;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.TimestampedValue;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.Play;

/** Streams of events, and the windows that suit the daily tables. */
public final class Streams {
  public static final ZoneId ZONE = ZoneId.of("America/New_York");
  public static final Duration LATENESS = Duration.standardDays(10);

  private Streams() {}

  /** Each date with the week after it, said at every event and again at every late one. */
  public static Window<DecodedEvent> weeks() {
    return Window.<DecodedEvent>into(CalendarDays.in(ZONE).withFollowing(7))
        .triggering(
            AfterWatermark.pastEndOfWindow()
                .withEarlyFirings(AfterPane.elementCountAtLeast(1))
                .withLateFirings(AfterPane.elementCountAtLeast(1)))
        .withAllowedLateness(LATENESS)
        .accumulatingFiredPanes();
  }

  public static List<TimestampedValue<DecodedEvent>> events(List<Play> plays) {
    List<TimestampedValue<DecodedEvent>> events = new ArrayList<>();
    plays.forEach(play -> events.add(play.timestamped(ZONE)));
    return events;
  }

  public static TestStream.Builder<DecodedEvent> then(
      TestStream.Builder<DecodedEvent> stream, Play... plays) {
    TestStream.Builder<DecodedEvent> longer = stream;
    for (TimestampedValue<DecodedEvent> event : events(Arrays.asList(plays))) {
      longer = longer.addElements(event);
    }
    return longer;
  }

  private static TestStream.Builder<DecodedEvent> with(
      TestStream.Builder<DecodedEvent> stream, List<TimestampedValue<DecodedEvent>> events) {
    TimestampedValue<DecodedEvent>[] none = noEvents();
    return events.isEmpty()
        ? stream
        : stream.addElements(events.get(0), events.subList(1, events.size()).toArray(none));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no generic arrays
  private static TimestampedValue<DecodedEvent>[] noEvents() {
    return new TimestampedValue[0];
  }

  /** The first instant of a date. */
  public static Instant startOf(String date) {
    return Instant.parse(LocalDate.parse(date).atStartOfDay(ZONE).toInstant().toString());
  }

  /**
   * The events in the order of their arrival, each up to {@code delay} after its own time; the
   * watermark follows the arrivals in leaps, so that no event is too late.
   */
  public static TestStream<DecodedEvent> delayed(List<Play> plays, Duration delay, Random random) {
    record Arrival(Instant time, TimestampedValue<DecodedEvent> event) {}
    List<Arrival> arrivals = new ArrayList<>();
    for (TimestampedValue<DecodedEvent> event : events(plays)) {
      long late = (long) (random.nextDouble() * random.nextDouble() * delay.getMillis());
      arrivals.add(new Arrival(event.getTimestamp().plus(Duration.millis(late)), event));
    }
    arrivals.sort(Comparator.comparing(Arrival::time));
    TestStream.Builder<DecodedEvent> stream = TestStream.create(DecodedEvent.CODER);
    Instant watermark = Instant.EPOCH;
    List<TimestampedValue<DecodedEvent>> together = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      if (random.nextInt(3) == 0 && arrival.time.isAfter(watermark)) {
        stream = with(stream, together).advanceWatermarkTo(arrival.time);
        watermark = arrival.time;
        together.clear();
      }
      together.add(arrival.event);
    }
    stream = with(stream, together);
    return stream.advanceWatermarkToInfinity();
  }
}
