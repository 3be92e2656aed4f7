package org.playlake.transforms.calendar;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.AfterPane;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.transforms.windowing.Repeatedly;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.playlake.transforms.daily.Active;
import org.playlake.transforms.daily.ComputeRetention;
import org.playlake.transforms.daily.CountDays;
import org.playlake.transforms.daily.DailyRetention;
import org.playlake.transforms.daily.DayCounts;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.player.PlayerId;

@ExtendWith(TestPipelineExtension.class)
class RevisedDaysTest {

  @Test
  void aLaterCalendarTakesBackWhatIsNoLongerSo(TestPipeline p) {
    PAssert.that(days(p, 0, 1))
        .containsInAnyOrder(
            first(0, 1), // of pane 0
            first(0, -1),
            first(1, 1),
            second(1));
    p.run().waitUntilFinish();
  }

  @Test
  void aCalendarThatWasOvertakenSaysNothing(TestPipeline p) {
    PAssert.that(days(p, 1, 0, 2))
        .containsInAnyOrder(
            first(1, 1), // of pane 1
            second(1),
            first(1, -1),
            first(2, 1));
    p.run().waitUntilFinish();
  }

  @Test
  void aDateOfWhichAllWasTakenBackIsGone(TestPipeline p) {
    ActiveDay day = Active.paying("2024-03-01", 5);
    TestStream<ActiveDay> stream =
        TestStream.create(ActiveDay.CODER)
            .addElements(day)
            .addElements(day.withWeight(-1))
            .advanceWatermarkToInfinity();
    PCollection<DayCounts> counts = p.apply(stream).apply(eachTime()).apply(CountDays.create());
    PCollection<DailyRetention> retention = counts.apply(ComputeRetention.create());
    PAssert.that(retention)
        .containsInAnyOrder(
            new DailyRetention(
                day.day(), 1, ReturnDays.D1_D7, List.of(0L, 0L), List.of(false, false)));
    PAssert.that(counts.apply(ParDo.of(new PaneFn())))
        .containsInAnyOrder("0: true", "1: false", "2: false");
    PAssert.that(retention).inFinalPane(GlobalWindow.INSTANCE).empty();
    p.run().waitUntilFinish();
  }

  /** Calendars of one player, fired in this order; in that of pane n the player paid n times. */
  private static PCollection<ActiveDay> days(TestPipeline p, int... panes) {
    TestStream.Builder<Integer> stream = TestStream.create(VarIntCoder.of());
    for (int pane : panes) {
      stream = stream.addElements(pane);
    }
    return p.apply(stream.advanceWatermarkToInfinity())
        .apply(eachTime())
        .apply(ParDo.of(new FireFn()))
        .setCoder(KvCoder.of(PlayerId.CODER, PlayerCalendar.CODER))
        .apply(ActiveDays.in(ZoneOffset.UTC))
        .apply("Active", Filter.by(day -> !day.isObservation()));
  }

  private static <T> Window<T> eachTime() {
    return Window.<T>into(new GlobalWindows())
        .triggering(Repeatedly.forever(AfterPane.elementCountAtLeast(1)))
        .withAllowedLateness(Duration.ZERO)
        .accumulatingFiredPanes();
  }

  /** The day on which the player paid once more with each pane. */
  private static ActiveDay first(int payments, int weight) {
    double[] amounts = new double[payments];
    Arrays.fill(amounts, 5);
    ActiveDay day = payments == 0 ? Active.on("2024-03-01") : Active.paying("2024-03-01", amounts);
    return day.withWeight(weight);
  }

  /** The day that is there from pane 1 on, and never changes. */
  private static ActiveDay second(int weight) {
    return Active.on("2024-03-20").withWeight(weight);
  }

  private static final class FireFn extends DoFn<Integer, KV<PlayerId, PlayerCalendar>> {
    @ProcessElement
    public void fire(
        @Element Integer pane,
        @Timestamp Instant time,
        OutputReceiver<KV<PlayerId, PlayerCalendar>> out) {
      Play play = Play.by(1).in("广东-深圳").with("ios");
      List<Play> plays = new ArrayList<>(List.of(play));
      for (int i = 0; i < pane; i++) {
        plays.add(play.paying(5));
        plays.add(play.on("2024-03-20"));
      }
      out.outputWindowedValue(
          KV.of(PlayerId.of(1), Calendars.of(plays)),
          time,
          List.of(GlobalWindow.INSTANCE),
          PaneInfo.createPane(pane == 0, false, PaneInfo.Timing.EARLY, pane, -1));
    }
  }

  private static final class PaneFn extends DoFn<DayCounts, String> {
    @ProcessElement
    public void note(@Element DayCounts counts, PaneInfo pane, OutputReceiver<String> out) {
      out.output(pane.getIndex() + ": " + counts.isActive());
    }
  }
}
