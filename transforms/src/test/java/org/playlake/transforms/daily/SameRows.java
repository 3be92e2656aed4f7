package org.playlake.transforms.daily;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.windowing.DefaultTrigger;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TimestampedValue;
import org.joda.time.Duration;
import org.playlake.transforms.calendar.Streams;
import org.playlake.transforms.event.DecodedEvent;

/** Checks that windowed events end in the rows that a bounded run in the global window gives. */
public final class SameRows {
  private static final String STREAMED = "streamed";
  private static final String BOUNDED = "bounded";

  private SameRows() {}

  /**
   * Runs {@code source}, windowed, beside {@code events} in the global window, and compares the
   * last panes of the one with the rows of the other.
   *
   * @param timings the timings that panes of calendars must have had
   */
  public static void check(
      TestPipeline p,
      PTransform<PBegin, PCollection<DecodedEvent>> source,
      Window<DecodedEvent> windows,
      List<TimestampedValue<DecodedEvent>> events,
      String... timings) {
    PCollection<Said> streamed =
        p.apply("Source", source)
            .apply("Windows", windows)
            .apply("StreamedTables", new DailyTables(STREAMED, Streams.ZONE));
    PCollection<Said> bounded =
        p.apply("Events", Create.timestamped(events).withCoder(DecodedEvent.CODER))
            .apply("BoundedTables", new DailyTables(BOUNDED, Streams.ZONE));
    PCollection<Said> all =
        PCollectionList.of(streamed.apply("Streamed", afterAll()))
            .and(bounded.apply("Bounded", afterAll()))
            .apply(Flatten.pCollections());
    PAssert.that(all)
        .satisfies(
            said -> {
              compare(said, timings);
              return null;
            });
    p.run().waitUntilFinish();
  }

  private static void compare(Iterable<Said> said, String... timings) {
    Map<String, List<Said>> sources =
        StreamSupport.stream(said.spliterator(), false).collect(groupingBy(Said::source));
    Set<String> seen =
        sources.get(STREAMED).stream()
            .filter(each -> each.table().equals(Said.CALENDARS))
            .map(Said::timing)
            .collect(toSet());
    assertThat(Set.of(timings)).isSubsetOf(seen);
    assertThat(Said.lastRows(sources.get(STREAMED)))
        .isNotEmpty()
        .isEqualTo(Said.lastRows(sources.get(BOUNDED)));
  }

  private static Window<Said> afterAll() {
    return Window.<Said>into(new GlobalWindows())
        .triggering(DefaultTrigger.of())
        .withAllowedLateness(Duration.ZERO)
        .discardingFiredPanes();
  }
}
