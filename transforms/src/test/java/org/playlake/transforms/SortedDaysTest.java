package org.playlake.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SortedDaysTest {

  @Test
  void isEmptyAtFirst() {
    SortedDays days = new SortedDays();
    assertThat(days.size()).isZero();
    assertThat(days.contains(0)).isFalse();
    assertThat(list(Bytes.roundTrip(days::write, SortedDays::read))).isEmpty();
  }

  @Test
  void saysWhereAMissingDayBelongs() {
    SortedDays days = of(10, 20);
    assertThat(days.find(5)).isEqualTo(-1);
    assertThat(days.find(15)).isEqualTo(-2);
    assertThat(days.find(25)).isEqualTo(-3);
    assertThat(days.find(20)).isEqualTo(1);
  }

  @Test
  void holdsDaysInOrderHoweverTheyCame() {
    Random random = new Random(1);
    TreeSet<Integer> expected = new TreeSet<>();
    SortedDays days = new SortedDays();
    for (int i = 0; i < 2_000; i++) {
      int day = random.nextInt(-1_000, 1_000);
      expected.add(day);
      add(days, day);
    }
    assertThat(list(days)).containsExactlyElementsOf(expected);
    assertThat(list(Bytes.roundTrip(days::write, SortedDays::read)))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void daysInARowTakeAByteEach() {
    SortedDays days = new SortedDays();
    for (int day = 19_000; day < 20_000; day++) {
      add(days, day);
    }
    assertThat(Bytes.of(days::write)).hasSizeLessThan(1_010);
  }

  private static SortedDays of(int... days) {
    SortedDays sorted = new SortedDays();
    for (int day : days) {
      add(sorted, day);
    }
    return sorted;
  }

  private static void add(SortedDays days, int day) {
    int found = days.find(day);
    if (found < 0) {
      days.insert(-found - 1, day);
    }
  }

  private static List<Integer> list(SortedDays days) {
    List<Integer> list = new ArrayList<>();
    days.forEach(list::add);
    for (int i = 0; i < days.size(); i++) {
      assertThat(days.get(i)).isEqualTo(list.get(i));
    }
    return list;
  }
}
