package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.Dates;
import org.playlake.transforms.text.Region;

class CalendarReaderTest {
  private static final Region SHENZHEN = new Region("广东", "深圳");

  private final CalendarReader reader = new CalendarReader(ReturnDays.D1_D7);

  @Test
  void givesTheDaysOfARangeWithWhatIsKnownBeyondIt() {
    PlayerCalendar calendar =
        Calendars.of(
            Stream.of("2024-02-29", "2024-03-01", "2024-03-02", "2024-03-08")
                .map(date -> Play.by(1).on(date))
                .toList());
    DayRange first = new DayRange(Dates.day("2024-03-01"), Dates.day("2024-03-01"));
    assertThat(CalendarLines.of(calendar, first))
        .containsExactly("2024-03-01 +1 +7 0x0 [unknown] [unknown/unknown]");
  }

  @Test
  void placesThatMeanTheSameAreOneRegion() {
    PlayerCalendar calendar =
        Calendars.of(
            Stream.of("广东-深圳", "广东 深圳", " 广东/深圳 ", null, "", " ")
                .map(place -> Play.by(1).in(place))
                .toList());
    assertThat(read(PlayerId.of(1), calendar).regions())
        .containsExactlyInAnyOrder(new Region("广东", "深圳"), new Region("unknown", "unknown"));
  }

  @Test
  void manyPlacesThatMeanTheSameAreOneRegion() {
    PlayerCalendar calendar =
        Calendars.of(
            IntStream.range(0, 1_000)
                .mapToObj(spaces -> Play.by(1).in(" ".repeat(spaces) + "广东-" + spaces % 2))
                .toList());
    assertThat(read(PlayerId.of(1), calendar).regions())
        .containsExactlyInAnyOrder(new Region("广东", "0"), new Region("广东", "1"));
  }

  @Test
  void noDeviceIsTheUnknownDeviceOnce() {
    PlayerCalendar calendar =
        Calendars.of(
            Stream.of(null, "", "unknown", " ", "ios")
                .map(device -> Play.by(1).with(device))
                .toList());
    assertThat(read(PlayerId.of(1), calendar).devices())
        .containsExactlyInAnyOrder("unknown", " ", "ios");
  }

  @Test
  void daysOfNobodySaySo() {
    PlayerCalendar calendar = Calendars.of(Play.anonymous());
    assertThat(read(PlayerId.ANONYMOUS, calendar).anonymous()).isTrue();
    assertThat(read(PlayerId.of(0), calendar).anonymous()).isFalse();
  }

  @Test
  void remembersRegionsOfMorePlacesThanItKeeps() {
    PlayerCalendar calendar =
        Calendars.of(
            IntStream.range(0, 20_000).mapToObj(place -> Play.by(1).in("省-" + place)).toList());
    PlayerCalendar other = Calendars.of(Play.by(1));
    for (int round = 0; round < 2; round++) {
      assertThat(read(PlayerId.of(1), calendar).regions())
          .hasSize(20_000)
          .endsWith(new Region("省", "9999"));
      assertThat(read(PlayerId.of(1), other).regions()).hasSize(1);
    }
  }

  @Test
  void playersWithTheSameLabelsKeepTheirOwn() {
    CalendarLog log = new CalendarLog();
    log.add(Play.by(1).in("广东-深圳").with("ios").event());
    log.add(Play.by(2).in("广东 深圳").with("pc").event());
    log.add(Play.by(2).in("北京市").with("pc").event());
    log.add(Play.by(3).in("广东/深圳").event());
    List<ActiveDay> days = new ArrayList<>();
    Calendars.all(log).forEach((player, calendar) -> days.add(read(player, calendar)));
    assertThat(days)
        .extracting(ActiveDay::regions, ActiveDay::devices)
        .containsExactly(
            tuple(List.of(SHENZHEN), List.of("ios")),
            tuple(List.of(new Region("北京市", "北京市"), SHENZHEN), List.of("pc")),
            tuple(List.of(SHENZHEN), List.of("unknown")));
  }

  private ActiveDay read(PlayerId player, PlayerCalendar calendar) {
    List<ActiveDay> days = new ArrayList<>();
    reader.read(player, calendar, new DayRange(0, Integer.MAX_VALUE), days::add);
    assertThat(days).hasSize(1);
    return days.get(0);
  }
}
