package org.playlake.transforms.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TimestampedValue;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.transforms.calendar.ActiveDays;
import org.playlake.transforms.calendar.CalendarDays;
import org.playlake.transforms.calendar.PlayerCalendars;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.combine.KeepLatest;
import org.playlake.transforms.daily.ComputeRetention;
import org.playlake.transforms.daily.CountDays;
import org.playlake.transforms.event.DecodeEvents;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.EnrichEvents;
import org.playlake.transforms.event.ParseTimes;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.event.RejectedEvent;
import org.playlake.transforms.player.CollectTraits;
import org.playlake.transforms.player.DecodeProfiles;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.PlayerTraits;
import org.playlake.transforms.player.ProfileOrder;
import org.playlake.transforms.player.RawProfile;

/** Each step taken into another job, alone, on bounded and on unbounded input. */
@ExtendWith(TestPipelineExtension.class)
class StepsAloneTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOON = Instant.parse("2024-05-08T04:00:00Z");

  @ParameterizedTest
  @EnumSource
  void decodesEventsAndRefusesUnreadableOnes(Input input, TestPipeline p) {
    PCollection<DecodedEvent> decoded =
        p.apply(
                input.at(
                    NOON,
                    RawEvent.CODER,
                    List.of(event(1, "LOGIN", "2024-05-08 12:00:00"), event(1, "LOGIN", "noon"))))
            .apply(DecodeEvents.in(ZONE));
    PAssert.that(
            decoded.apply(MapElements.into(TypeDescriptors.strings()).via(StepsAloneTest::text)))
        .containsInAnyOrder("login on 19851", "unreadable time");
    p.run();
  }

  @ParameterizedTest
  @EnumSource
  void parsesTheTimesOfAnyElements(Input input, TestPipeline p) {
    PCollection<String> days =
        p.apply(
                input.at(
                    NOON, StringUtf8Coder.of(), List.of("order at 1715140800", "order at T12:00")))
            .apply(ParseTimes.of(ZONE, order -> order.substring("order at ".length())))
            .apply(
                MapElements.into(TypeDescriptors.strings())
                    .via(
                        timed ->
                            timed.getKey()
                                + ": "
                                + (timed.getValue().refused() == null
                                    ? "day " + timed.getValue().day()
                                    : timed.getValue().refused().text())));
    PAssert.that(days)
        .containsInAnyOrder("order at 1715140800: day 19851", "order at T12:00: time without date");
    p.run();
  }

  @ParameterizedTest
  @EnumSource
  void decodesProfilesAndKeepsTheLatestOfEachPlayer(Input input, TestPipeline p) {
    PCollection<PlayerDetails> latest =
        p.apply(
                input.at(
                    NOON,
                    RawProfile.CODER,
                    List.of(
                        profile(1, "ios", "2024-05-01"),
                        profile(1, "android", "2024-05-07"),
                        profile(2, "pc", null))))
            .apply(DecodeProfiles.in(ZONE))
            .apply(Window.into(CalendarDays.in(ZONE)))
            .apply(KeepLatest.by(PlayerDetails::player, PlayerId.CODER, ProfileOrder.LATEST_LAST));
    PAssert.that(
            latest.apply(
                MapElements.into(TypeDescriptors.strings())
                    .via(player -> player.player() + " on " + player.deviceType())))
        .containsInAnyOrder("1 on android", "2 on pc");
    p.run();
  }

  @ParameterizedTest
  @EnumSource
  void enrichesEventsFromASideInputOfPlayers(Input input, TestPipeline p) {
    PCollectionView<PlayerTraits> traits =
        p.apply("Profiles", Create.of(profile(1, "ios", "2024-05-01")).withCoder(RawProfile.CODER))
            .apply(DecodeProfiles.in(ZONE))
            .apply(CollectTraits.create());
    PCollection<DecodedEvent> enriched =
        p.apply(
                "Events",
                input.at(
                    NOON,
                    RawEvent.CODER,
                    List.of(event(1, "login", "2024-05-08"), event(2, "login", "2024-05-08"))))
            .apply(DecodeEvents.in(ZONE))
            .apply(EnrichEvents.from(traits));
    PAssert.that(
            enriched.apply(
                MapElements.into(TypeDescriptors.strings())
                    .via(
                        event ->
                            ((PlayEvent) event).player() + " " + ((PlayEvent) event).device())))
        .containsInAnyOrder("1 ios", "2 null");
    p.run();
  }

  @ParameterizedTest
  @EnumSource
  void countsAnyElementsByCalendarDaysOfAZone(Input input, TestPipeline p) {
    PCollection<KV<String, Long>> counts =
        p.apply(
                input.of(
                    StringUtf8Coder.of(),
                    List.of(
                        TimestampedValue.of("a", NOON),
                        TimestampedValue.of("a", NOON.plus(Duration.standardHours(11))),
                        TimestampedValue.of("a", NOON.plus(Duration.standardHours(13))))))
            .apply(Window.into(CalendarDays.in(ZONE)))
            .apply(Count.perElement());
    PAssert.that(counts).containsInAnyOrder(List.of(KV.of("a", 2L), KV.of("a", 1L)));
    p.run();
  }

  @ParameterizedTest
  @EnumSource
  void computesRetentionAfterDaysOfOnesOwn(Input input, TestPipeline p) {
    ReturnDays days = ReturnDays.after(1, 3);
    PCollection<String> retention =
        p.apply(
                input.of(
                    RawEvent.CODER,
                    List.of(
                        onDay("2024-05-01", 1),
                        onDay("2024-05-01", 2),
                        onDay("2024-05-02", 1),
                        onDay("2024-05-04", 2))))
            .apply(DecodeEvents.in(ZONE))
            .apply(Window.into(CalendarDays.in(ZONE).withFollowing(days.last())))
            .apply(PlayerCalendars.create())
            .apply(ActiveDays.in(ZONE).withReturnDays(days))
            .apply(CountDays.create())
            .apply(ComputeRetention.create())
            .apply(
                MapElements.into(TypeDescriptors.strings())
                    .via(
                        row ->
                            row.day()
                                + ": "
                                + row.users()
                                + " "
                                + row.returnedAfter(1)
                                + " "
                                + row.rateAfter(3)));
    PAssert.that(retention)
        .containsInAnyOrder("19844: 2 1 0.5000", "19845: 1 0 0.0000", "19847: 1 0 0.0000");
    p.run();
  }

  private static TimestampedValue<RawEvent> onDay(String date, long player) {
    return TimestampedValue.of(event(player, "login", date), Instant.parse(date + "T04:00:00Z"));
  }

  private static String text(DecodedEvent event) {
    return event instanceof PlayEvent play
        ? play.type() + " on " + play.day()
        : ((RejectedEvent) event).reason().text();
  }

  private static RawEvent event(long player, String type, String time) {
    return new RawEvent(
        PlayerId.of(player), type.getBytes(UTF_8), time.getBytes(UTF_8), null, null);
  }

  private static RawProfile profile(long player, String device, @Nullable String login) {
    @Nullable Object[] values = new @Nullable Object[RawProfile.COLUMNS.size()];
    values[RawProfile.COLUMNS.indexOf("device_type")] = device.getBytes(UTF_8);
    values[RawProfile.COLUMNS.indexOf("last_login_date")] =
        login == null ? null : login.getBytes(UTF_8);
    return new RawProfile(PlayerId.of(player), values);
  }
}
