package org.playlake.transforms.event;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TimestampedValue;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.playlake.transforms.calendar.CalendarDays;
import org.playlake.transforms.player.CollectTraits;
import org.playlake.transforms.player.Details;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.PlayerTraits;

@ExtendWith(TestPipelineExtension.class)
class EnrichEventsTest {
  private static final Map<String, ?> TRAITS =
      Map.of("gender", "f", "deviceType", "ios", "location", "北京");

  @Test
  void givesAnEventWhatThePlayersProfileKnows(TestPipeline p) {
    PAssert.that(enriched(p, profiles(p, Details.of(PlayerId.of(1), TRAITS)), Play.by(1)))
        .containsInAnyOrder(event(Play.by(1).in("北京").with("ios"), "f"));
    p.run();
  }

  @Test
  void theEventsOwnLocationGoesFirst(TestPipeline p) {
    PAssert.that(
            enriched(
                p,
                profiles(p, Details.of(PlayerId.of(1), TRAITS)),
                Play.by(1).in("上海"),
                Play.by(1).in(" ")))
        .containsInAnyOrder(
            event(Play.by(1).in("上海").with("ios"), "f"),
            event(Play.by(1).in(" ").with("ios"), "f"));
    p.run();
  }

  @Test
  void eventsOfUnknownPlayersAndOfNobodyStayAsTheyAre(TestPipeline p) {
    PAssert.that(
            enriched(
                p,
                profiles(
                    p, Details.of(PlayerId.of(1), TRAITS), Details.of(PlayerId.ANONYMOUS, TRAITS)),
                Play.by(2),
                Play.by(PlayerId.of("1")).in("上海"),
                Play.anonymous()))
        .containsInAnyOrder(
            event(Play.by(2), null),
            event(Play.by(PlayerId.of("1")).in("上海"), null),
            event(Play.anonymous(), null));
    p.run();
  }

  @Test
  void eventsStayWithoutAnyProfile(TestPipeline p) {
    PAssert.that(enriched(p, profiles(p), Play.by(1).in("上海")))
        .containsInAnyOrder(event(Play.by(1).in("上海"), null));
    p.run();
  }

  @Test
  void rejectedEventsPassThrough(TestPipeline p) {
    DecodedEvent rejected =
        new RejectedEvent(Raw.eventAt("soon"), RejectedEvent.Reason.UNREADABLE_TIME);
    PCollectionView<PlayerTraits> traits = profiles(p, Details.of(PlayerId.of(1), TRAITS));
    PAssert.that(
            p.apply("Events", Create.of(rejected).withCoder(DecodedEvent.CODER))
                .apply(EnrichEvents.from(traits)))
        .containsInAnyOrder(rejected);
    p.run();
  }

  @Test
  void makesNothingOfNothing(TestPipeline p) {
    PAssert.that(enriched(p, profiles(p, Details.of(PlayerId.of(1), TRAITS)))).empty();
    p.run();
  }

  @Test
  void eachDayHasItsOwnProfiles(TestPipeline p) {
    List<TimestampedValue<DecodedEvent>> events = new ArrayList<>();
    List<TimestampedValue<PlayerDetails>> profiles = new ArrayList<>();
    List<DecodedEvent> expected = new ArrayList<>();
    for (int day = 1; day <= 9; day++) {
      Play play = Play.by(1).on("2024-03-0" + day);
      Instant noon = play.timestamped(ZoneOffset.UTC).getTimestamp();
      events.add(play.timestamped(ZoneOffset.UTC));
      if (day != 5) {
        PlayerDetails profile = Details.of(PlayerId.of(1), Map.of("deviceType", "d" + day));
        profiles.add(TimestampedValue.of(profile, noon));
      }
      expected.add(play.with(day == 5 ? null : "d" + day).event());
    }
    Window<PlayerDetails> profileDays = Window.into(CalendarDays.in(ZoneOffset.UTC));
    Window<DecodedEvent> eventDays = Window.into(CalendarDays.in(ZoneOffset.UTC));
    PCollectionView<PlayerTraits> traits =
        p.apply("Profiles", Create.timestamped(profiles).withCoder(PlayerDetails.CODER))
            .apply("ProfileDays", profileDays)
            .apply(CollectTraits.create());
    PAssert.that(
            p.apply("Events", Create.timestamped(events).withCoder(DecodedEvent.CODER))
                .apply("EventDays", eventDays)
                .apply(EnrichEvents.from(traits)))
        .containsInAnyOrder(expected);
    p.run();
  }

  private static PCollectionView<PlayerTraits> profiles(TestPipeline p, PlayerDetails... profiles) {
    return p.apply("Profiles", Create.of(Arrays.asList(profiles)).withCoder(PlayerDetails.CODER))
        .apply(CollectTraits.create());
  }

  private static PCollection<DecodedEvent> enriched(
      TestPipeline p, PCollectionView<PlayerTraits> traits, Play... plays) {
    List<DecodedEvent> events = new ArrayList<>();
    for (Play play : plays) {
      events.add(play.event());
    }
    return p.apply("Events", Create.of(events).withCoder(DecodedEvent.CODER))
        .apply(EnrichEvents.from(traits));
  }

  private static DecodedEvent event(Play play, @Nullable String gender) {
    PlayerTraits.Traits traits = new PlayerTraits.Traits(gender, play.device(), null);
    return play.event().with(traits);
  }
}
