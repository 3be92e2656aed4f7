package org.playlake.transforms.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.playlake.transforms.calendar.ActiveDays;
import org.playlake.transforms.calendar.CalendarDays;
import org.playlake.transforms.calendar.PlayerCalendar;
import org.playlake.transforms.calendar.PlayerCalendars;
import org.playlake.transforms.calendar.RandomPlays;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.calendar.Streams;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.Dates;

@ExtendWith(TestPipelineExtension.class)
class CountActiveDaysTest {

  @Test
  void countsWhatTheTwoStepsCount(TestPipeline p) {
    checkSameCounts(p, Window.into(new GlobalWindows()));
  }

  @Test
  void countsWhatTheTwoStepsCountInWindowsOfAWeek(TestPipeline p) {
    checkSameCounts(p, Window.into(CalendarDays.in(Streams.ZONE).withFollowing(7)));
  }

  @Test
  void countsNothingOfNothing(TestPipeline p) {
    PAssert.that(
            p.apply(Create.empty(DecodedEvent.CODER))
                .apply(PlayerCalendars.create())
                .apply(CountActiveDays.in(Streams.ZONE)))
        .empty();
    p.run();
  }

  @Test
  void aRetentionOfZeroIsObservedWhereAnybodyWasThere(TestPipeline p) {
    checkObserved(p, Window.into(new GlobalWindows()));
  }

  @Test
  void aRetentionOfZeroIsObservedInWindowsOfAWeekToo(TestPipeline p) {
    checkObserved(p, Window.into(CalendarDays.in(Streams.ZONE).withFollowing(7)));
  }

  private static void checkObserved(TestPipeline p, Window<DecodedEvent> windows) {
    List<Play> plays =
        List.of(
            Play.by(1).on("2024-03-01"),
            Play.by(2).on("2024-03-02"),
            Play.anonymous().on("2024-03-08"));
    PCollection<DailyRetention> rows =
        p.apply(Create.timestamped(Streams.events(plays)).withCoder(DecodedEvent.CODER))
            .apply(windows)
            .apply(PlayerCalendars.create())
            .apply(CountActiveDays.in(Streams.ZONE))
            .apply(ComputeRetention.create());
    PAssert.that(rows)
        .containsInAnyOrder(
            row("2024-03-01", 1, true, true),
            row("2024-03-02", 1, false, false),
            row("2024-03-08", 0, false, false));
    p.run();
  }

  private static DailyRetention row(String date, long users, boolean nextDay, boolean nextWeek) {
    return new DailyRetention(
        Dates.day(date), users, ReturnDays.D1_D7, List.of(0L, 0L), List.of(nextDay, nextWeek));
  }

  private static void checkSameCounts(TestPipeline p, Window<DecodedEvent> windows) {
    List<Play> plays = new ArrayList<>(RandomPlays.of(PlayerId.ANONYMOUS, 30, new Random(0)));
    for (int player = 1; player < 20; player++) {
      plays.addAll(RandomPlays.of(PlayerId.of(player), 30, new Random(player)));
    }
    PCollection<KV<PlayerId, PlayerCalendar>> calendars =
        p.apply(Create.timestamped(Streams.events(plays)).withCoder(DecodedEvent.CODER))
            .apply(windows)
            .apply(PlayerCalendars.create().withBuckets(3));
    PCollection<DayCounts> once = calendars.apply(CountActiveDays.in(Streams.ZONE));
    PCollection<DayCounts> twice =
        calendars.apply(ActiveDays.in(Streams.ZONE)).apply(CountDays.create());
    PCollection<KV<String, Long>> rows =
        PCollectionList.of(rows("Once", once))
            .and(rows("Twice", twice))
            .apply(Flatten.pCollections())
            .apply("Together", Window.into(new GlobalWindows()))
            .apply(Count.perElement());
    PAssert.that(rows)
        .satisfies(
            counted -> {
              assertThat(counted)
                  .hasSizeGreaterThan(20)
                  .allSatisfy(row -> assertThat(row.getValue()).as(row.getKey()).isEqualTo(2));
              return null;
            });
    p.run();
  }

  private static PCollection<String> rows(String name, PCollection<DayCounts> counts) {
    return PCollectionList.of(text(name + 1, counts.apply(name + "A", ComputeRetention.create())))
        .and(text(name + 2, counts.apply(name + "B", ComputePurchaseTrends.create())))
        .and(text(name + 3, counts.apply(name + "C", ComputeDeviceShares.create())))
        .and(text(name + 4, counts.apply(name + "D", ComputeRegionShares.create())))
        .apply(name, Flatten.pCollections());
  }

  private static <T> PCollection<String> text(String name, PCollection<T> rows) {
    return rows.apply(name, MapElements.into(TypeDescriptors.strings()).via(T::toString));
  }
}
