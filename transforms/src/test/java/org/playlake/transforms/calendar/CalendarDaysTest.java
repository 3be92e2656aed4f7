package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.testing.WindowFnTestUtils;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.windowing.IncompatibleWindowException;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.apache.beam.sdk.util.SerializableUtils;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarDaysTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final CalendarDays DAYS = CalendarDays.in(NEW_YORK);

  @ParameterizedTest
  @CsvSource({
    "2024-03-09T05:00:00Z, 2024-03-09T05:00:00Z, 24",
    "2024-03-10T04:59:59.999Z, 2024-03-09T05:00:00Z, 24",
    "2024-03-10T05:00:00Z, 2024-03-10T05:00:00Z, 23", // clocks go forward
    "2024-03-11T03:59:59.999Z, 2024-03-10T05:00:00Z, 23",
    "2024-03-11T04:00:00Z, 2024-03-11T04:00:00Z, 24",
    "2024-11-03T05:30:00Z, 2024-11-03T04:00:00Z, 25", // clocks go back
    "2024-11-03T06:30:00Z, 2024-11-03T04:00:00Z, 25",
    "1969-12-31T23:59:59.999Z, 1969-12-31T05:00:00Z, 24",
  })
  void aDayIsAsLongAsTheZoneHasIt(String time, String start, int hours) throws Exception {
    assertThat(windows(DAYS, time)).containsExactly(window(start, Duration.standardHours(hours)));
  }

  @ParameterizedTest
  @CsvSource({
    // Midnight is skipped: the day before ends, and the day begins, at 01:00.
    "Asia/Beirut, 2024-03-30T22:00:00Z, 2024-03-30T22:00:00Z, 23",
    "Asia/Beirut, 2024-03-30T21:59:59Z, 2024-03-29T22:00:00Z, 24",
    "America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-04T03:00:00Z, 23",
    // Midnight is put off: the last hour of the day before comes twice.
    "America/Sao_Paulo, 2018-02-18T02:30:00Z, 2018-02-17T02:00:00Z, 25",
    // A date that the zone never had.
    "Pacific/Apia, 2011-12-30T12:00:00Z, 2011-12-30T10:00:00Z, 24",
    "Pacific/Apia, 2011-12-30T09:59:59Z, 2011-12-29T10:00:00Z, 24",
  })
  void aDayBeginsWithItsFirstInstant(String zone, String time, String start, int hours)
      throws Exception {
    assertThat(windows(CalendarDays.in(ZoneId.of(zone)), time))
        .containsExactly(window(start, Duration.standardHours(hours)));
  }

  @Test
  void daysShareNothingAndLeaveNothingOut() throws Exception {
    long noon = millis("2024-01-01T17:00:00Z");
    long day = Duration.standardDays(1).getMillis();
    IntervalWindow previous = null;
    for (int i = 0; i < 366; i++) {
      IntervalWindow window =
          WindowFnTestUtils.assignedWindows(DAYS, noon + i * day).iterator().next();
      if (previous != null) {
        assertThat(window.start()).isEqualTo(previous.end());
      }
      previous = window;
    }
  }

  @Test
  void aTimeIsInTheWeekOfItsDayAndOfSevenBefore() throws Exception {
    Collection<IntervalWindow> windows = windows(DAYS.withFollowing(7), "2024-03-12T12:00:00Z");
    assertThat(windows)
        .hasSize(8)
        .first()
        .isEqualTo(window("2024-03-05T05:00:00Z", "2024-03-13T04:00:00Z"));
    assertThat(windows).last().isEqualTo(window("2024-03-12T04:00:00Z", "2024-03-20T04:00:00Z"));
  }

  @Test
  void eventsOfADayMeetInItsWindow() throws Exception {
    long midnight = millis("2024-03-10T05:00:00Z");
    Map<IntervalWindow, Set<String>> windows =
        WindowFnTestUtils.runWindowFn(DAYS, Arrays.asList(midnight - 1, midnight, midnight + 1));
    assertThat(windows)
        .containsOnly(
            Map.entry(
                window("2024-03-09T05:00:00Z", "2024-03-10T05:00:00Z"),
                WindowFnTestUtils.set(midnight - 1)),
            Map.entry(
                window("2024-03-10T05:00:00Z", "2024-03-11T04:00:00Z"),
                WindowFnTestUtils.set(midnight, midnight + 1)));
  }

  @Test
  void aSideInputIsThatOfTheDayOnWhichTheMainWindowEnds() {
    IntervalWindow week = window("2024-03-05T05:00:00Z", "2024-03-13T04:00:00Z");
    assertThat(DAYS.getDefaultWindowMappingFn().getSideInputWindow(week))
        .isEqualTo(window("2024-03-12T04:00:00Z", "2024-03-13T04:00:00Z"));
  }

  @Test
  void overlappingWindowsAreNoSideInputs() {
    assertThatThrownBy(() -> DAYS.withFollowing(1).getDefaultWindowMappingFn())
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("several days overlap");
  }

  @Test
  void aWindowHasNoNegativeNumberOfDays() {
    assertThatThrownBy(() -> DAYS.withFollowing(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A window cannot have -1 following days.");
  }

  @Test
  void onlyEqualWindowsAreCompatible() throws Exception {
    CalendarDays same = SerializableUtils.ensureSerializable(DAYS);
    assertThat(same).isEqualTo(DAYS).hasSameHashCodeAs(DAYS);
    DAYS.verifyCompatibility(same);
    assertThat(DAYS.isNonMerging()).isTrue();
    for (CalendarDays other : List.of(DAYS.withFollowing(7), CalendarDays.in(ZoneId.of("UTC")))) {
      assertThat(other).isNotEqualTo(DAYS);
      assertThatThrownBy(() -> DAYS.verifyCompatibility(other))
          .isInstanceOf(IncompatibleWindowException.class)
          .hasMessageContaining("same number of days in the same zone");
    }
  }

  @Test
  void showsItsZoneAndDays() {
    DisplayData shown = DisplayData.from(DAYS.withFollowing(7));
    assertThat(shown.items())
        .extracting(item -> item.getKey() + "=" + item.getValue())
        .contains("zone=America/New_York", "following=7");
  }

  private static Collection<IntervalWindow> windows(CalendarDays days, String time)
      throws Exception {
    return WindowFnTestUtils.assignedWindows(days, millis(time));
  }

  private static long millis(String time) {
    return Instant.parse(time).getMillis();
  }

  private static IntervalWindow window(String start, String end) {
    return new IntervalWindow(Instant.parse(start), Instant.parse(end));
  }

  private static IntervalWindow window(String start, Duration length) {
    return new IntervalWindow(Instant.parse(start), length);
  }
}
