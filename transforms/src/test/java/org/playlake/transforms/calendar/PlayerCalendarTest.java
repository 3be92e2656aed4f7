package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.record.Bytes;
import org.playlake.transforms.text.Dates;

class PlayerCalendarTest {

  @Test
  void keepsDaysPlacesDevicesAndPayments() {
    PlayerCalendar calendar =
        Calendars.of(
            Play.by(1).on("2024-03-01").in("广东-深圳").with("ios").paying(1.5),
            Play.by(1).on("2024-03-01").in("广东-广州").with("ios").paying(2),
            Play.by(1).on("2024-03-02").in("广东-深圳").with("pc"));
    assertThat(CalendarLines.of(calendar))
        .containsExactly(
            "2024-03-01 +1 2x3.5000 [ios] [广东/广州, 广东/深圳]", "2024-03-02 0x0 [pc] [广东/深圳]");
  }

  @Test
  void amountsThatAreNoPaymentsLeaveNoTrace() {
    PlayerCalendar calendar =
        Calendars.of(
            Play.by(1).paying(0),
            Play.by(1).paying(-0.0),
            Play.by(1).paying(-5),
            Play.by(1).paying(Double.NaN),
            Play.by(1).paying(Double.POSITIVE_INFINITY),
            Play.by(1).paying(Double.NEGATIVE_INFINITY));
    assertThat(calendar.purchases(Dates.day("2024-03-01"))).isZero();
    assertThat(calendar.totals().sum(0)).isNull();
    assertThat(calendar.totals().events(0)).isEqualTo(6);
  }

  @Test
  void knowsOnWhichDaysThereWasAnEvent() {
    PlayerCalendar calendar =
        Calendars.of(
            Play.by(1).onDay(-1).in("b"),
            Play.by(1).onDay(5).in("b"),
            Play.by(1).onDay(5).in("a"),
            Play.by(1).onDay(6).in("c"));
    for (PlayerCalendar each : List.of(calendar, Bytes.copyOf(calendar, PlayerCalendar.CODER))) {
      assertThat(List.of(-1, 5, 6)).allMatch(each::isActive);
      assertThat(List.of(-2, 0, 4, 7, Integer.MIN_VALUE, Integer.MAX_VALUE))
          .noneMatch(each::isActive);
    }
  }

  @Test
  void aCopyThroughBytesSaysTheSameInTheSameBytes() {
    for (int seed = 0; seed < 20; seed++) {
      List<Play> plays = RandomPlays.of(PlayerId.of(1), 1 + seed * 20, new Random(seed));
      PlayerCalendar calendar = Calendars.of(plays);
      PlayerCalendar copy = Bytes.copyOf(calendar, PlayerCalendar.CODER);
      assertThat(CalendarLines.of(copy)).isEqualTo(CalendarLines.expectedOf(plays));
      assertThat(Bytes.of(copy, PlayerCalendar.CODER))
          .isEqualTo(Bytes.of(calendar, PlayerCalendar.CODER));
    }
  }

  @Test
  void bytesHoldOnlyThePlayersOwnLabels() {
    CalendarLog log = new CalendarLog();
    for (int player = 0; player < 1_000; player++) {
      log.add(Play.by(player).in("place " + player).with("ios").event());
    }
    assertThat(Calendars.all(log).values())
        .allSatisfy(
            calendar -> assertThat(Bytes.of(calendar, PlayerCalendar.CODER)).hasSizeLessThan(40));
  }

  @Test
  void aMillionEventsOfOnePlayerTakeAFewBytesADayAndPlace() {
    Random random = new Random(1);
    CalendarLog log = new CalendarLog();
    for (int i = 0; i < 1_000_000; i++) {
      int day = 19_000 + random.nextInt(1_000);
      String place = "省" + random.nextInt(50) + "-市" + random.nextInt(60);
      log.add(new PlayEvent(PlayerId.of(1), 0, day, "buy", place, 0.01, null, "ios"));
    }
    PlayerCalendar calendar = new ArrayList<>(Calendars.all(log).values()).get(0);
    List<String> lines = CalendarLines.of(calendar);
    assertThat(lines).hasSize(1_000);
    assertThat(calendar.labels().places().size()).isEqualTo(3_000);
    assertThat(Bytes.of(calendar, PlayerCalendar.CODER).length).isLessThan(4 * calendar.size());
  }
}
