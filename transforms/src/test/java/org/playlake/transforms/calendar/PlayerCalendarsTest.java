package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TimestampedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.combine.MapSideFn;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.event.Raw;
import org.playlake.transforms.event.RejectedEvent;
import org.playlake.transforms.player.PlayerId;

@ExtendWith(TestPipelineExtension.class)
class PlayerCalendarsTest {
  private static final DecodedEvent REJECTED =
      new RejectedEvent(Raw.eventAt("soon"), RejectedEvent.Reason.UNREADABLE_TIME);

  @Test
  void foldsAPlayersEventsIntoOneCalendar(TestPipeline p) {
    PAssert.that(
            calendars(
                p,
                Play.by(1).on("2024-03-01").in("北京市").with("ios").paying(6),
                Play.by(2).on("2024-03-02"),
                Play.by(1).on("2024-03-02").in("北京市").with("ios"),
                Play.by(1).on("2024-03-01").in("北京市").with("ios").paying(0.5)))
        .containsInAnyOrder(
            "1: [2024-03-01 +1 2x6.5000 [ios] [北京市/北京市], 2024-03-02 0x0 [ios] [北京市/北京市]]",
            "2: [2024-03-02 0x0 [unknown] [unknown/unknown]]");
    p.run();
  }

  @Test
  void eventsOfNobodyMakeACalendarOfTheirOwn(TestPipeline p) {
    PAssert.that(calendars(p, Play.anonymous().paying(1), Play.anonymous(), Play.by(0)))
        .containsInAnyOrder(
            "anonymous: [2024-03-01 1x1.0000 [unknown] [unknown/unknown]]",
            "0: [2024-03-01 0x0 [unknown] [unknown/unknown]]");
    p.run();
  }

  @Test
  void rejectedEventsArePassedOver(TestPipeline p) {
    PAssert.that(calendars(p, List.of(REJECTED, Play.by(1).event())))
        .containsInAnyOrder("1: [2024-03-01 0x0 [unknown] [unknown/unknown]]");
    p.run();
  }

  @Test
  void countsAmountsThatAreNotFinite(TestPipeline p) {
    PAssert.that(
            calendars(
                p,
                Play.by(1).paying(Double.NaN),
                Play.by(1).paying(Double.POSITIVE_INFINITY),
                Play.anonymous().paying(Double.NEGATIVE_INFINITY),
                Play.by(1).paying(Double.MAX_VALUE),
                Play.by(1).paying(0)))
        .containsInAnyOrder(
            "1: [2024-03-01 1x0.0000 [unknown] [unknown/unknown]]",
            "anonymous: [2024-03-01 0x0 [unknown] [unknown/unknown]]");
    assertThat(amountsNotFinite(p.run())).isEqualTo(3);
  }

  @Test
  void inTwoHalvesMakesTheSameCalendars(TestPipeline p) {
    List<DecodedEvent> events = new ArrayList<>(List.of(REJECTED));
    for (int player = 0; player < 20; player++) {
      RandomPlays.of(PlayerId.of(player), 60, new Random(player))
          .forEach(play -> events.add(play.event()));
    }
    PCollection<DecodedEvent> input = p.apply(Create.of(events).withCoder(DecodedEvent.CODER));
    PlayerCalendars halves = PlayerCalendars.create().withBuckets(3);
    PCollection<String> merged =
        input
            .apply("Fold", ParDo.of(new MapSideFn<>(halves.mapSide())))
            .setCoder(CombineInBuckets.BLOCKS)
            .apply("Merge", halves.merging())
            .apply("Merged", MapElements.via(new Text()));
    List<String> expected = new ArrayList<>();
    for (int player = 0; player < 20; player++) {
      List<Play> plays = RandomPlays.of(PlayerId.of(player), 60, new Random(player));
      expected.add(player + ": " + CalendarLines.expectedOf(plays));
    }
    PAssert.that(merged).containsInAnyOrder(expected);
    p.run();
  }

  @Test
  void foldsEachWindowOfABundleByItself(TestPipeline p) {
    List<TimestampedValue<DecodedEvent>> events = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int day = 1; day <= 3; day++) {
      for (int player = 0; player < 5; player++) {
        Play play = Play.by(player).on("2024-03-0" + day).in("北京市").paying(day);
        events.add(play.timestamped(ZoneOffset.UTC));
        events.add(play.timestamped(ZoneOffset.UTC));
        expected.add(player + ": " + CalendarLines.expectedOf(List.of(play, play)));
      }
    }
    PCollection<KV<PlayerId, PlayerCalendar>> calendars =
        p.apply(Create.timestamped(events).withCoder(DecodedEvent.CODER))
            .apply(Window.into(CalendarDays.in(ZoneOffset.UTC)))
            .apply(PlayerCalendars.create());
    PAssert.that(calendars.apply(MapElements.via(new Text()))).containsInAnyOrder(expected);
    p.run();
  }

  @Test
  void playersNeedABucket() {
    assertThatThrownBy(() -> PlayerCalendars.create().withBuckets(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Players cannot be dealt into 0 buckets; give 1 or more.");
  }

  @Test
  void showsItsBuckets() {
    assertThat(DisplayData.from(PlayerCalendars.create().withBuckets(7)).items())
        .extracting(item -> item.getKey() + "=" + item.getValue())
        .contains("buckets=7");
  }

  @Test
  void makesNothingOfNothing(TestPipeline p) {
    PAssert.that(calendars(p)).empty();
    p.run();
  }

  private static PCollection<String> calendars(TestPipeline p, Play... plays) {
    List<DecodedEvent> events = new ArrayList<>();
    for (Play play : plays) {
      events.add(play.event());
    }
    return calendars(p, events);
  }

  private static PCollection<String> calendars(TestPipeline p, List<DecodedEvent> events) {
    return p.apply(Create.of(events).withCoder(DecodedEvent.CODER))
        .apply(PlayerCalendars.create())
        .apply(MapElements.via(new Text()));
  }

  private static long amountsNotFinite(PipelineResult run) {
    run.waitUntilFinish();
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(
                MetricNameFilter.named(PlayerCalendars.METRICS, PlayerCalendars.AMOUNTS_NOT_FINITE))
            .build();
    long count = 0;
    for (MetricResult<Long> counter : run.metrics().queryMetrics(filter).getCounters()) {
      count += counter.getAttempted();
    }
    return count;
  }

  private static final class Text extends SimpleFunction<KV<PlayerId, PlayerCalendar>, String> {
    @Override
    public String apply(KV<PlayerId, PlayerCalendar> player) {
      return player.getKey() + ": " + CalendarLines.of(player.getValue());
    }
  }
}
