package org.playlake.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.text.Region;

class CalendarReaderTest {
  private final CalendarReader reader = new CalendarReader();

  @Test
  void givesTheDaysOfARangeWithWhatIsKnownBeyondIt() {
    PlayerCalendar calendar = new PlayerCalendar();
    for (String date : List.of("2024-02-29", "2024-03-01", "2024-03-02", "2024-03-08")) {
      calendar.add(Play.by(1).on(date).event());
    }
    DayRange first = new DayRange(Dates.day("2024-03-01"), Dates.day("2024-03-01"));
    assertThat(CalendarLines.of(calendar, first))
        .containsExactly("2024-03-01 +1 +7 0x0 [unknown] [unknown/unknown]");
  }

  @Test
  void placesThatMeanTheSameAreOneRegion() {
    PlayerCalendar calendar = new PlayerCalendar();
    for (String place : new String[] {"广东-深圳", "广东 深圳", " 广东/深圳 ", null, "", " "}) {
      calendar.add(Play.by(1).in(place).event());
    }
    assertThat(read(PlayerId.of(1), calendar).regions())
        .containsExactly(new Region("广东", "深圳"), new Region("unknown", "unknown"));
  }

  @Test
  void manyPlacesThatMeanTheSameAreOneRegion() {
    PlayerCalendar calendar = new PlayerCalendar();
    for (int spaces = 0; spaces < 1_000; spaces++) {
      calendar.add(Play.by(1).in(" ".repeat(spaces) + "广东-" + spaces % 2).event());
    }
    assertThat(read(PlayerId.of(1), calendar).regions())
        .containsExactly(new Region("广东", "0"), new Region("广东", "1"));
  }

  @Test
  void noDeviceIsTheUnknownDeviceOnce() {
    PlayerCalendar calendar = new PlayerCalendar();
    for (String device : new String[] {null, "", "unknown", " ", "ios"}) {
      calendar.add(Play.by(1).with(device).event());
    }
    assertThat(read(PlayerId.of(1), calendar).devices()).containsExactly("unknown", " ", "ios");
  }

  @Test
  void daysOfNobodySaySo() {
    PlayerCalendar calendar = new PlayerCalendar().add(Play.byNobody().event());
    assertThat(read(PlayerId.NOBODY, calendar).nobody()).isTrue();
    assertThat(read(PlayerId.of(0), calendar).nobody()).isFalse();
  }

  @Test
  void remembersRegionsOfMorePlacesThanItKeeps() {
    PlayerCalendar calendar = new PlayerCalendar();
    for (int place = 0; place < 20_000; place++) {
      calendar.add(Play.by(1).in("省-" + place).event());
    }
    for (int round = 0; round < 2; round++) {
      assertThat(read(PlayerId.of(1), calendar).regions())
          .hasSize(20_000)
          .endsWith(new Region("省", "19999"));
    }
  }

  private ActiveDay read(PlayerId player, PlayerCalendar calendar) {
    List<ActiveDay> days = new ArrayList<>();
    reader.read(player, calendar, new DayRange(0, Integer.MAX_VALUE), days::add);
    assertThat(days).hasSize(1);
    return days.get(0);
  }
}
