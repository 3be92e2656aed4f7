package org.playlake.transforms.daily;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.windowing.AfterPane;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.Repeatedly;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.TimestampedValue;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.transforms.calendar.CalendarDays;
import org.playlake.transforms.calendar.RandomPlays;
import org.playlake.transforms.calendar.Streams;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.player.PlayerId;

@ExtendWith(TestPipelineExtension.class)
class StreamedTablesTest {
  private static final Play[] IN_TIME = {
    Play.by(1).on("2024-03-09").in("广东-深圳").with("ios"),
    Play.by(2).on("2024-03-09").in("北京市").with("pc").paying(5),
    Play.anonymous().on("2024-03-09").in("上海市").with("tv").paying(2),
    Play.by(1).on("2024-03-10").in("广东-深圳").with("ios"),
    Play.by(2).on("2024-03-17").in("北京市").with("pc"),
  };

  private static final Play[] LATE = {
    Play.by(3).on("2024-03-09").in("北京市").with("ios"), // a new player
    Play.by(2).on("2024-03-10").in("北京市").with("pc"), // back on the next day
    Play.by(1).on("2024-03-16").in("广东-深圳").with("ios"), // back a week later
    Play.by(1).on("2024-03-09").in("广东-深圳").with("ios").paying(0.1),
    Play.by(2).on("2024-03-09").in("浙江-杭州").with("pc"), // in another region
    Play.by(2).on("2024-03-09").in("浙江-杭州").with("android"),
    Play.anonymous().on("2024-03-10").in("上海市").with("tv").paying(1),
  };

  @Test
  void earlyOnTimeAndLateEventsEndInTheRowsOfABoundedRun(TestPipeline p) {
    TestStream.Builder<DecodedEvent> stream = TestStream.create(DecodedEvent.CODER);
    stream = Streams.then(stream, IN_TIME).advanceWatermarkTo(Streams.startOf("2024-03-18"));
    stream = Streams.then(stream, LATE);
    List<Play> all = new ArrayList<>(Arrays.asList(IN_TIME));
    all.addAll(Arrays.asList(LATE));
    SameRows.check(
        p,
        stream.advanceWatermarkToInfinity(),
        Streams.weeks(),
        Streams.events(all),
        "EARLY",
        "ON_TIME",
        "LATE");
  }

  @Test
  void anEventBeyondTheAllowedLatenessChangesNothing(TestPipeline p) {
    TestStream.Builder<DecodedEvent> stream = TestStream.create(DecodedEvent.CODER);
    stream =
        Streams.then(stream, IN_TIME)
            .advanceWatermarkTo(Streams.startOf("2024-03-17").plus(Streams.LATENESS));
    stream = Streams.then(stream, Play.by(4).on("2024-03-09"));
    SameRows.check(
        p,
        stream.advanceWatermarkToInfinity(),
        Streams.weeks(),
        Streams.events(Arrays.asList(IN_TIME)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anyInterleavingEndsInTheRowsOfABoundedRun(long seed, TestPipeline p) {
    Random random = new Random(seed);
    List<Play> plays = randomPlays(random);
    SameRows.check(
        p,
        Streams.delayed(plays, Streams.LATENESS, random),
        Streams.weeks(),
        Streams.events(plays),
        "EARLY",
        "LATE");
  }

  @Test
  void theGlobalWindowEndsInTheSameRowsThoughItNeverCloses(TestPipeline p) {
    Random random = new Random(5);
    List<Play> plays = randomPlays(random);
    SameRows.check(
        p,
        Streams.delayed(plays, Duration.standardDays(30), random),
        Window.<DecodedEvent>into(new GlobalWindows())
            .triggering(Repeatedly.forever(AfterPane.elementCountAtLeast(3)))
            .withAllowedLateness(Duration.ZERO)
            .accumulatingFiredPanes(),
        Streams.events(plays),
        "EARLY");
  }

  @Test
  void weeksThatFireOnceGiveTheSameRows(TestPipeline p) {
    List<Play> plays = randomPlays(new Random(6));
    List<TimestampedValue<DecodedEvent>> events = Streams.events(plays);
    SameRows.check(
        p,
        Create.timestamped(events).withCoder(DecodedEvent.CODER),
        Window.into(CalendarDays.in(Streams.ZONE).withFollowing(7)),
        events);
  }

  @Test
  void boundedEventsThatAreSaidEarlyEndInTheSameRows(TestPipeline p) {
    List<TimestampedValue<DecodedEvent>> events = Streams.events(randomPlays(new Random(7)));
    SameRows.check(
        p,
        Create.timestamped(events).withCoder(DecodedEvent.CODER),
        Window.<DecodedEvent>into(CalendarDays.in(Streams.ZONE).withFollowing(7))
            .triggering(Repeatedly.forever(AfterPane.elementCountAtLeast(1)))
            .withAllowedLateness(Duration.ZERO)
            .accumulatingFiredPanes(),
        events,
        "EARLY");
  }

  private static List<Play> randomPlays(Random random) {
    List<Play> plays = new ArrayList<>(RandomPlays.of(PlayerId.ANONYMOUS, 2, random));
    for (int player = 1; player <= 6; player++) {
      plays.addAll(RandomPlays.of(PlayerId.of(player), 4, random));
    }
    return plays;
  }
}
