package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DayLogTest {
  private final DayLog log = new DayLog();

  @Test
  void isEmptyAtFirst() {
    assertThat(log.sort(3)).containsExactly(0, 0, 0, 0);
    assertThat(log.size()).isZero();
  }

  @Test
  void sortsByPlayerThenByDayThenByNumber() {
    log.add(2, 7, 0);
    log.add(0, 8, 1);
    log.add(0, -8, 5);
    log.add(0, 8, 0);
    assertThat(log.sort(3)).containsExactly(0, 3, 3, 4);
    assertThat(entries()).containsExactly("0 -8 5", "0 8 0", "0 8 1", "2 7 0");
  }

  @Test
  void keepsTheSameOnceAndTakesMoreAfterwards() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 1_000; i++) {
        log.add(i % 2, i % 5, i % 3);
      }
      log.sort(2);
      assertThat(log.size()).isEqualTo(30);
    }
    assertThat(entries()).doesNotHaveDuplicates();
  }

  @Test
  void sortsAnyDaysAndNumbersOfManyPlayers() {
    Random random = new Random(1);
    int first = (int) LocalDate.of(1, 1, 1).toEpochDay();
    int last = (int) LocalDate.of(9999, 12, 31).toEpochDay();
    int[] days = {first, last, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE};
    int[] numbers = {0, 1, 1 << 20, Integer.MAX_VALUE};
    int players = 1 << 18;
    TreeSet<String> expected = new TreeSet<>();
    for (int i = 0; i < 20_000; i++) {
      int player = random.nextInt(players);
      int day = days[random.nextInt(days.length)];
      int number = numbers[random.nextInt(numbers.length)];
      log.add(player, day, number);
      expected.add(player + " " + day + " " + number);
    }
    int[] starts = log.sort(players);
    assertThat(entries()).containsExactlyInAnyOrderElementsOf(expected);
    for (int player = 0; player < players; player++) {
      assertThat(log.entries(starts[player], starts[player + 1])).isSorted();
    }
  }

  @Test
  void givesEachAnotherNumber() {
    log.add(0, -3, 0);
    log.add(0, 3, 1);
    log.renumber(new int[] {1, 0});
    assertThat(entries()).containsExactly("0 -3 1", "0 3 0");
  }

  private List<String> entries() {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < log.size(); i++) {
      long entry = log.entry(i);
      entries.add(log.player(i) + " " + DayLog.day(entry) + " " + DayLog.number(entry));
    }
    return entries;
  }
}
