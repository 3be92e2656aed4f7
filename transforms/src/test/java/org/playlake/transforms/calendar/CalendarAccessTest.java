package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.text.Dates;

/** Tests of the accessors of a calendar that a user's own metric reads. */
class CalendarAccessTest {
  private final PlayerCalendar calendar =
      Calendars.of(
          Play.by(1).on("2024-05-01").in("北京").with("ios").paying(2.5),
          Play.by(1).on("2024-05-01").in("上海").with("ios").paying(0.25),
          Play.by(1).on("2024-05-01").in("北京").with("pc"),
          Play.by(1).on("2024-05-09").in(null));

  @Test
  void hasEachActiveDayOnceInOrder() {
    assertThat(calendar.activeDays())
        .containsExactly(Dates.day("2024-05-01"), Dates.day("2024-05-09"));
    assertThat(calendar.isActive(Dates.day("2024-05-09"))).isTrue();
    assertThat(calendar.isActive(Dates.day("2024-05-02"))).isFalse();
  }

  @Test
  void hasTheDistinctLocationsAndDevicesOfADay() {
    int day = Dates.day("2024-05-01");
    assertThat(calendar.locations(day)).containsExactlyInAnyOrder("北京", "上海");
    assertThat(calendar.devices(day)).containsExactlyInAnyOrder("ios", "pc");
    assertThat(calendar.locations(Dates.day("2024-05-09"))).containsExactly((String) null);
    assertThat(calendar.devices(Dates.day("2024-05-02"))).isEmpty();
  }

  @Test
  void hasThePurchasesOfADayAndTheirSum() {
    int day = Dates.day("2024-05-01");
    assertThat(calendar.purchases(day)).isEqualTo(2);
    assertThat(calendar.paid(day)).isEqualTo(new BigDecimal("2.7500"));
    assertThat(calendar.purchases(Dates.day("2024-05-09"))).isZero();
    assertThat(calendar.paid(Dates.day("2024-05-09"))).isEqualTo(new BigDecimal("0.0000"));
  }
}
