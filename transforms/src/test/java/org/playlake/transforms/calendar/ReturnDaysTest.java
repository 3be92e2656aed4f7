package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playlake.transforms.event.Play;

class ReturnDaysTest {

  @Test
  void areInOrderHoweverTheyAreGiven() {
    ReturnDays days = ReturnDays.after(30, 1, 7);
    assertThat(days.asList()).containsExactly(1, 7, 30);
    assertThat(days.position(7)).isEqualTo(1);
    assertThat(days.last()).isEqualTo(30);
    assertThat(days).isEqualTo(ReturnDays.after(1, 7, 30)).isNotEqualTo(ReturnDays.D1_D7);
  }

  @Test
  void mayBeNone() {
    assertThat(ReturnDays.after().size()).isZero();
    assertThat(ReturnDays.after().last()).isZero();
  }

  @Test
  void haveABitForEachDayOfReturn() {
    PlayerCalendar calendar =
        Calendars.of(
            Play.by(1).on("2024-05-01"), Play.by(1).on("2024-05-02"), Play.by(1).on("2024-05-31"));
    int first = calendar.activeDays()[0];
    assertThat(ReturnDays.after(1, 2, 30).returned(calendar, first)).isEqualTo(0b101);
    assertThat(ReturnDays.after(1, 2, 30).returned(calendar, first + 1)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 7", "7, 7"})
  void refusesDaysThatAreNotAfterOrNamedTwice(int one, int other) {
    assertThatThrownBy(() -> ReturnDays.after(one, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[" + one + ", " + other + "]");
  }

  @Test
  void refusesMoreThanASetCanHold() {
    int[] days = IntStream.rangeClosed(1, 65).toArray();
    assertThatThrownBy(() -> ReturnDays.after(days))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 64");
  }

  @Test
  void aDayThatWasNotCountedIsNamedWithThoseThatWere() {
    assertThatThrownBy(() -> ReturnDays.D1_D7.position(30))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("after 30 days, but after [1, 7]");
  }
}
