package org.playlake.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ZonedDaysTest {
  private static final long HOUR = 3_600_000_000L;

  @Test
  void turnsTheDayAtMidnightOfTheZone() {
    ZonedDays days = ZonedDays.of(ZoneId.of("Asia/Shanghai"));
    assertThat(days.dayOf(micros("2024-02-28T16:00:00Z"))).isEqualTo(day("2024-02-29"));
    assertThat(days.dayOf(micros("2024-02-28T16:00:00Z") - 1)).isEqualTo(day("2024-02-28"));
    assertThat(days.startOf(day("2024-02-29"))).isEqualTo(micros("2024-02-28T16:00:00Z"));
  }

  @Test
  void startsADayWhoseMidnightIsSkippedAfterTheGap() {
    ZonedDays days = ZonedDays.of(ZoneId.of("America/Sao_Paulo"));
    assertThat(days.startOf(day("2018-11-04"))).isEqualTo(micros("2018-11-04T03:00:00Z"));
    assertThat(days.toMicros(day("2018-11-04"), HOUR / 2))
        .isEqualTo(micros("2018-11-04T03:30:00Z"));
  }

  @Test
  void startsADayWhoseMidnightComesTwiceWithTheFirst() {
    ZonedDays days = ZonedDays.of(ZoneId.of("America/Havana"));
    assertThat(days.startOf(day("2023-11-05"))).isEqualTo(micros("2023-11-05T04:00:00Z"));
    assertThat(days.toMicros(day("2023-11-05"), HOUR / 2))
        .isEqualTo(micros("2023-11-05T04:30:00Z"));
  }

  @Test
  void skipsADayThatNeverWas() {
    ZonedDays days = ZonedDays.of(ZoneId.of("Pacific/Apia"));
    assertThat(days.startOf(day("2011-12-30"))).isEqualTo(days.startOf(day("2011-12-31")));
  }

  @Test
  void boundsTheTables() {
    assertThat(LocalDate.ofEpochDay(ZonedDays.MIN_DAY)).hasToString("0001-01-01");
    assertThat(LocalDate.ofEpochDay(ZonedDays.MAX_DAY)).hasToString("9999-12-31");
  }

  @Test
  void placesEveryMicrosecondALongCanHold() {
    ZonedDays days = ZonedDays.of(ZoneId.of("+18:00"));
    assertThat(days.dayOf(Long.MAX_VALUE)).isEqualTo(106_751_991);
    assertThat(days.dayOf(Long.MIN_VALUE)).isEqualTo(-106_751_991);
    assertThatThrownBy(() -> days.startOf(Integer.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static long micros(String instant) {
    return Instant.parse(instant).getEpochSecond() * 1_000_000;
  }
}
