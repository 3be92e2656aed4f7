package org.playlake.transforms.daily;

import static org.playlake.transforms.daily.Active.SHENZHEN;

import java.math.BigDecimal;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.windowing.AfterPane;
import org.apache.beam.sdk.transforms.windowing.AfterWatermark;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.playlake.transforms.calendar.ActiveDays;
import org.playlake.transforms.calendar.CalendarDays;
import org.playlake.transforms.calendar.PlayerCalendars;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.calendar.Streams;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.text.Dates;

@ExtendWith(TestPipelineExtension.class)
class FinalPanesTest {
  private static final int DAY = Dates.day("2024-03-09");
  private static final IntervalWindow WEEK =
      new IntervalWindow(Streams.startOf("2024-03-09"), Streams.startOf("2024-03-17"));

  @Test
  void lateEventsAreInTheFinalPane(TestPipeline p) {
    TestStream.Builder<DecodedEvent> stream = TestStream.create(DecodedEvent.CODER);
    stream =
        Streams.then(
                stream,
                Play.by(1).on("2024-03-09").in("广东-深圳").with("ios"),
                Play.by(2).on("2024-03-09").in("广东-深圳").with("ios"))
            .advanceWatermarkTo(WEEK.end());
    stream =
        Streams.then(
            stream,
            Play.by(1).on("2024-03-09").in("广东-深圳").with("ios").paying(3),
            Play.by(1).on("2024-03-10").in("广东-深圳").with("ios"),
            Play.by(2).on("2024-03-16").in("广东-深圳").with("ios"),
            Play.by(3).on("2024-03-09").in("广东-深圳").with("pc"));
    PCollection<DayCounts> counts =
        p.apply(stream.advanceWatermarkToInfinity())
            .apply(closing())
            .apply(PlayerCalendars.create())
            .apply(ActiveDays.in(Streams.ZONE))
            .apply(CountDays.create());
    PCollection<DailyRetention> retention = counts.apply(ComputeRetention.create());
    PAssert.that(retention)
        .inFinalPane(WEEK)
        .containsInAnyOrder(
            new DailyRetention(DAY, 3, ReturnDays.D1_D7, List.of(1L, 1L), List.of(true, true)));
    PAssert.that(counts.apply(ComputePurchaseTrends.create()))
        .inFinalPane(WEEK)
        .containsInAnyOrder(new DailyPurchases(DAY, new BigDecimal("3.0000"), 1, 1, 3));
    PAssert.that(counts.apply(ComputeDeviceShares.create()))
        .inFinalPane(WEEK)
        .containsInAnyOrder(new DeviceShare(DAY, "ios", 2, 3), new DeviceShare(DAY, "pc", 1, 3));
    PAssert.that(counts.apply(ComputeRegionShares.create()))
        .inFinalPane(WEEK)
        .containsInAnyOrder(new RegionShare(DAY, SHENZHEN, 3, 3));
    p.run().waitUntilFinish();
  }

  /** A window says its last word when it closes, changed or not. */
  private static Window<DecodedEvent> closing() {
    return Window.<DecodedEvent>into(CalendarDays.in(Streams.ZONE).withFollowing(7))
        .triggering(
            AfterWatermark.pastEndOfWindow().withLateFirings(AfterPane.elementCountAtLeast(1)))
        .withAllowedLateness(Duration.standardDays(10), Window.ClosingBehavior.FIRE_ALWAYS)
        .accumulatingFiredPanes();
  }
}
