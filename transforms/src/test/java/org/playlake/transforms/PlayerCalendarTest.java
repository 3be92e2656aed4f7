package org.playlake.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerCalendarTest {

  @Test
  void isEmptyAtFirst() {
    PlayerCalendar empty = new PlayerCalendar();
    assertThat(empty.days().size()).isZero();
    assertThat(empty.payments()).isNull();
    assertThat(CalendarLines.of(Bytes.copyOf(empty, PlayerCalendar.CODER))).isEmpty();
  }

  @Test
  void keepsDaysPlacesDevicesAndPayments() {
    PlayerCalendar calendar =
        fold(
            List.of(
                Play.by(1).on("2024-03-01").in("广东-深圳").with("ios").paying(1.5),
                Play.by(1).on("2024-03-01").in("广东-广州").with("ios").paying(2),
                Play.by(1).on("2024-03-02").in("广东-深圳").with("pc")));
    assertThat(CalendarLines.of(calendar))
        .containsExactly(
            "2024-03-01 +1 2x3.5000 [ios] [广东/广州, 广东/深圳]", "2024-03-02 0x0 [pc] [广东/深圳]");
  }

  @Test
  void amountsThatAreNoPaymentsLeaveNoTrace() {
    PlayerCalendar calendar =
        fold(
            List.of(
                Play.by(1).paying(0),
                Play.by(1).paying(-0.0),
                Play.by(1).paying(-5),
                Play.by(1).paying(Double.NaN),
                Play.by(1).paying(Double.POSITIVE_INFINITY),
                Play.by(1).paying(Double.NEGATIVE_INFINITY)));
    assertThat(calendar.payments()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isTheSameHoweverTheEventsAreFolded(long seed) {
    Random random = new Random(seed);
    List<Play> plays = RandomPlays.of(PlayerId.of(1), (int) seed * 60, random);
    List<String> expected = CalendarLines.expectedOf(plays);
    assertThat(CalendarLines.of(fold(plays))).isEqualTo(expected);
    for (int attempt = 0; attempt < 20; attempt++) {
      Collections.shuffle(plays, random);
      assertThat(CalendarLines.of(foldInParts(plays, random))).isEqualTo(expected);
    }
  }

  @Test
  void takingOverDoesNotChangeThePart() {
    PlayerCalendar part = fold(List.of(Play.by(1).in("a").with("ios").paying(1)));
    List<String> before = CalendarLines.of(part);
    PlayerCalendar whole = fold(List.of(Play.by(1).on("2024-03-05").in("b").paying(2)));
    whole.addAll(part).addAll(part);
    whole.add(Play.by(1).in("c").paying(4).event());
    assertThat(CalendarLines.of(part)).isEqualTo(before);
  }

  @Test
  void aMillionEventsOfOnePlayerTakeAFewBytesADayAndPlace() {
    Random random = new Random(1);
    PlayerCalendar calendar = new PlayerCalendar();
    PlayerCalendar other = new PlayerCalendar();
    for (int i = 0; i < 1_000_000; i++) {
      int day = 19_000 + random.nextInt(1_000);
      String place = "省" + random.nextInt(50) + "-市" + random.nextInt(60);
      PlayEvent event = new PlayEvent(PlayerId.of(1), 0, day, "buy", place, 0.01, null, "ios");
      (i % 2 == 0 ? calendar : other).add(event);
    }
    calendar.addAll(Bytes.copyOf(other, PlayerCalendar.CODER));
    List<String> lines = CalendarLines.of(calendar);
    assertThat(lines).hasSize(1_000);
    assertThat(calendar.places().labels()).hasSize(3_000);
    assertThat(Bytes.of(calendar, PlayerCalendar.CODER).length)
        .isLessThan(4 * calendar.places().sortedPairs().length);
  }

  private static PlayerCalendar fold(List<Play> plays) {
    PlayerCalendar calendar = new PlayerCalendar();
    plays.forEach(play -> calendar.add(play.event()));
    return calendar;
  }

  private static PlayerCalendar foldInParts(List<Play> plays, Random random) {
    List<PlayerCalendar> parts = new ArrayList<>();
    int from = 0;
    while (from < plays.size()) {
      int to = Math.min(plays.size(), from + 1 + random.nextInt(50));
      parts.add(fold(plays.subList(from, to)));
      from = to;
    }
    while (parts.size() > 1) {
      PlayerCalendar one = parts.remove(random.nextInt(parts.size()));
      PlayerCalendar other = parts.remove(random.nextInt(parts.size()));
      parts.add(
          (random.nextBoolean() ? Bytes.copyOf(one, PlayerCalendar.CODER) : one).addAll(other));
    }
    return parts.get(0);
  }
}
