package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.beam.sdk.testing.WindowFnTestUtils;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.apache.beam.sdk.transforms.windowing.SlidingWindows;
import org.apache.beam.sdk.transforms.windowing.WindowFn;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.transforms.text.Dates;
import org.playlake.transforms.text.ZonedDays;

class DayRangeTest {
  private static final int MARCH_10 = Dates.day("2024-03-10"); // clocks go forward in New York

  @Test
  void theGlobalWindowKnowsAllDays() {
    DayRange range = DayRange.of(GlobalWindow.INSTANCE, daysIn("UTC"), ReturnDays.D1_D7);
    assertThat(range.contains(Integer.MIN_VALUE)).isTrue();
    assertThat(range.contains(Integer.MAX_VALUE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/New_York", "Asia/Beirut"})
  void aDayAndItsWeekKnowTheDayAlone(String zone) throws Exception {
    CalendarDays weeks = CalendarDays.in(ZoneId.of(zone)).withFollowing(7);
    for (int day = MARCH_10 - 10; day < MARCH_10 + 280; day++) {
      DayRange range = DayRange.of(windowFrom(day, zone, weeks), daysIn(zone), ReturnDays.D1_D7);
      assertThat(range).isEqualTo(new DayRange(day, day));
    }
  }

  @Test
  void aLongerWindowKnowsItsFirstDays() throws Exception {
    CalendarDays month = CalendarDays.in(ZoneId.of("UTC")).withFollowing(29);
    assertThat(DayRange.of(windowFrom(MARCH_10, "UTC", month), daysIn("UTC"), ReturnDays.D1_D7))
        .isEqualTo(new DayRange(MARCH_10, MARCH_10 + 22));
  }

  @Test
  void aDayAloneKnowsNone() throws Exception {
    CalendarDays day = CalendarDays.in(ZoneId.of("UTC"));
    DayRange range = DayRange.of(windowFrom(MARCH_10, "UTC", day), daysIn("UTC"), ReturnDays.D1_D7);
    assertThat(range.contains(MARCH_10)).isFalse();
  }

  @Test
  void windowsOfBeamItselfWillDoInUtc() throws Exception {
    SlidingWindows weeks =
        SlidingWindows.of(Duration.standardDays(8)).every(Duration.standardDays(1));
    for (IntervalWindow week : assigned(weeks, noon(MARCH_10, "UTC"))) {
      int first = (int) (week.start().getMillis() / 86_400_000);
      assertThat(DayRange.of(week, daysIn("UTC"), ReturnDays.D1_D7))
          .isEqualTo(new DayRange(first, first));
    }
    FixedWindows hours = FixedWindows.of(Duration.standardHours(1));
    for (IntervalWindow hour : assigned(hours, noon(MARCH_10, "UTC"))) {
      assertThat(DayRange.of(hour, daysIn("UTC"), ReturnDays.D1_D7).contains(MARCH_10)).isFalse();
    }
  }

  /** The window that begins on a day: the last of those that its noon is in. */
  private static IntervalWindow windowFrom(int day, String zone, CalendarDays windows)
      throws Exception {
    List<IntervalWindow> assigned = assigned(windows, noon(day, zone));
    return assigned.get(assigned.size() - 1);
  }

  private static List<IntervalWindow> assigned(
      WindowFn<Object, IntervalWindow> windows, long millis) throws Exception {
    return List.copyOf(WindowFnTestUtils.assignedWindows(windows, millis));
  }

  private static long noon(int day, String zone) {
    return LocalDate.ofEpochDay(day).atTime(12, 0).atZone(ZoneId.of(zone)).toEpochSecond() * 1_000;
  }

  private static ZonedDays daysIn(String zone) {
    return ZonedDays.of(ZoneId.of(zone));
  }
}
