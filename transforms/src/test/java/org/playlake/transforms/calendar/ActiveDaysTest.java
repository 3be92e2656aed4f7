package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.windowing.AfterPane;
import org.apache.beam.sdk.transforms.windowing.AfterWatermark;
import org.apache.beam.sdk.transforms.windowing.DefaultTrigger;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.apache.beam.sdk.transforms.windowing.Repeatedly;
import org.apache.beam.sdk.transforms.windowing.Trigger;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.apache.beam.sdk.values.TimestampedValue;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.transforms.daily.Active;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.text.Dates;
import org.playlake.transforms.text.Region;

@ExtendWith(TestPipelineExtension.class)
class ActiveDaysTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Trigger EACH = Repeatedly.forever(AfterPane.elementCountAtLeast(1));

  @Test
  void givesEachDayWithItsReturns(TestPipeline p) {
    PAssert.that(
            days(
                p,
                Play.by(1).on("2024-03-01").in("北京市").with("pc").paying(2.5),
                Play.by(1).on("2024-03-02").in("北京市").with("pc"),
                Play.by(1).on("2024-03-08").in("北京市").with("pc"),
                Play.by(2).on("2024-03-03").in("北京市").with("pc")))
        .containsInAnyOrder(
            day("2024-03-01", true, true, 2.5),
            day("2024-03-02", false, false),
            day("2024-03-08", false, false),
            day("2024-03-03", false, false));
    p.run();
  }

  @Test
  void daysOfNobodySaySo(TestPipeline p) {
    PAssert.that(days(p, Play.anonymous().in("北京市").with("pc")))
        .containsInAnyOrder(Active.anonymous(day("2024-03-01", false, false)));
    p.run();
  }

  @Test
  void daysBeforeAnActiveOneAreObserved(TestPipeline p) {
    PAssert.that(
            all(p, Play.by(1).on("2024-03-02"), Play.anonymous().on("2024-03-09"))
                .apply(Filter.by(ActiveDay::isObservation)))
        .containsInAnyOrder(
            ActiveDay.observation(Dates.day("2024-03-01"), ReturnDays.D1_D7, 1),
            ActiveDay.observation(Dates.day("2024-02-24"), ReturnDays.D1_D7, 2),
            ActiveDay.observation(Dates.day("2024-03-08"), ReturnDays.D1_D7, 1),
            ActiveDay.observation(Dates.day("2024-03-02"), ReturnDays.D1_D7, 2));
    p.run();
  }

  @Test
  void makesNothingOfNothing(TestPipeline p) {
    PAssert.that(days(p)).empty();
    p.run();
  }

  @Test
  void aWeeksWindowGivesItsFirstDayAlone(TestPipeline p) {
    List<TimestampedValue<DecodedEvent>> events =
        List.of(
            Play.by(1).on("2024-03-09").in("北京市").with("pc").timestamped(NEW_YORK),
            Play.by(1).on("2024-03-10").in("北京市").with("pc").timestamped(NEW_YORK),
            Play.by(1).on("2024-03-16").in("北京市").with("pc").timestamped(NEW_YORK));
    Window<DecodedEvent> weeks = Window.into(CalendarDays.in(NEW_YORK).withFollowing(7));
    PCollection<ActiveDay> days =
        p.apply(Create.timestamped(events).withCoder(DecodedEvent.CODER))
            .apply(weeks)
            .apply(PlayerCalendars.create())
            .apply(ActiveDays.in(NEW_YORK))
            .apply("Active", Filter.by(day -> !day.isObservation()));
    PAssert.that(days)
        .containsInAnyOrder(
            day("2024-03-09", true, true),
            day("2024-03-10", false, false),
            day("2024-03-16", false, false));
    PAssert.that(days)
        .inWindow(
            new IntervalWindow(
                Instant.parse("2024-03-09T05:00:00Z"), Instant.parse("2024-03-17T04:00:00Z")))
        .containsInAnyOrder(day("2024-03-09", true, true));
    p.run();
  }

  @ParameterizedTest
  @EnumSource(IsBounded.class)
  void panesThatDiscardAreRefused(IsBounded bounded, TestPipeline p) {
    Window<DecodedEvent> discarding =
        Window.<DecodedEvent>into(CalendarDays.in(NEW_YORK).withFollowing(7))
            .triggering(EACH)
            .withAllowedLateness(Duration.ZERO)
            .discardingFiredPanes();
    assertThatThrownBy(() -> apply(p, bounded, discarding))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot count over panes that discard")
        .hasMessageContaining("accumulatingFiredPanes()");
  }

  @Test
  void lateDataWithPanesThatDiscardIsRefused(TestPipeline p) {
    Window<DecodedEvent> late =
        Window.<DecodedEvent>into(CalendarDays.in(NEW_YORK))
            .triggering(DefaultTrigger.of())
            .withAllowedLateness(Duration.standardDays(1))
            .discardingFiredPanes();
    assertThatThrownBy(() -> apply(p, IsBounded.UNBOUNDED, late))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot count over panes that discard");
  }

  @Test
  void windowsThatFireOnceMayDiscard(TestPipeline p) {
    for (Trigger trigger : List.of(DefaultTrigger.of(), AfterWatermark.pastEndOfWindow())) {
      Window<DecodedEvent> once =
          Window.<DecodedEvent>into(CalendarDays.in(NEW_YORK))
              .triggering(trigger)
              .withAllowedLateness(Duration.ZERO)
              .discardingFiredPanes();
      for (IsBounded bounded : IsBounded.values()) {
        assertThatCode(() -> apply(p, bounded, once)).doesNotThrowAnyException();
      }
    }
  }

  private static void apply(TestPipeline p, IsBounded bounded, Window<DecodedEvent> windows) {
    p.enableAbandonedNodeEnforcement(false);
    p.apply(Create.empty(DecodedEvent.CODER))
        .setIsBoundedInternal(bounded)
        .apply(windows)
        .apply(PlayerCalendars.create())
        .apply(ActiveDays.in(NEW_YORK));
  }

  private static PCollection<ActiveDay> days(TestPipeline p, Play... plays) {
    return all(p, plays).apply("Active", Filter.by(day -> !day.isObservation()));
  }

  private static PCollection<ActiveDay> all(TestPipeline p, Play... plays) {
    List<DecodedEvent> events = new ArrayList<>();
    for (Play play : plays) {
      events.add(play.event());
    }
    return p.apply(Create.of(events).withCoder(DecodedEvent.CODER))
        .apply(PlayerCalendars.create())
        .apply(ActiveDays.in(ZoneId.of("UTC")));
  }

  private static ActiveDay day(String date, boolean nextDay, boolean nextWeek, double... amounts) {
    return new ActiveDay(
        Dates.day(date),
        1,
        false,
        ReturnDays.D1_D7,
        Active.returned(nextDay, nextWeek),
        amounts.length,
        amounts.length == 0 ? null : Active.sum(amounts),
        List.of("pc"),
        List.of(new Region("北京市", "北京市")));
  }
}
