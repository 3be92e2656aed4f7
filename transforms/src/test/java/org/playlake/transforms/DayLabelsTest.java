package org.playlake.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class DayLabelsTest {
  private final SortedDays days = new SortedDays();
  private final DayLabels labels = new DayLabels();

  @Test
  void oneLabelAloneKeepsNothingADay() {
    for (int day = 0; day < 1_000; day++) {
      note(day, "ios");
    }
    assertThat(labels.labels()).containsExactly("ios");
    assertThat(labels.sortedPairs()).isNull();
    assertThat(Bytes.of(labels::write)).hasSize(5);
  }

  @Test
  void aSecondLabelLeavesTheEarlierDaysWithTheFirst() {
    note(1, "ios");
    note(2, "ios");
    note(2, "android");
    note(3, "android");
    assertThat(pairs()).containsExactly("1 ios", "2 ios", "2 android", "3 android");
  }

  @Test
  void noLabelIsALabelToo() {
    note(1, null);
    note(1, "");
    note(2, null);
    assertThat(pairs()).containsExactly("1 null", "1 ", "2 null");
    assertThat(labels.labels()).isEqualTo(Arrays.asList(null, ""));
  }

  @Test
  void manyLabelsAreFoundAgain() {
    for (int round = 0; round < 2; round++) {
      for (int label = 0; label < 100; label++) {
        note(7, "place " + label);
        note(7, null);
      }
    }
    assertThat(labels.labels()).hasSize(101);
    assertThat(pairs()).hasSize(101).doesNotHaveDuplicates();
  }

  @Test
  void readBackSaysTheSameAndGoesOn() {
    note(1, "ios");
    note(2, null);
    DayLabels read = Bytes.roundTrip(labels::write, DayLabels::read);
    read.add(1, null, days);
    assertThat(read.labels()).containsExactly("ios", null);
    assertThat(pairs(read)).containsExactly("1 ios", "1 null", "2 null");
  }

  @Test
  void takesOverAPartWithTheSameOnlyLabel() {
    note(1, "ios");
    labels.addAll(part(5, "ios"), daysOf(5), days);
    assertThat(labels.sortedPairs()).isNull();
  }

  @Test
  void takesOverAPartWithAnotherOnlyLabel() {
    note(1, "ios");
    labels.addAll(part(5, "android"), daysOf(5), days);
    assertThat(pairs()).containsExactly("1 ios", "5 android");
  }

  @Test
  void takesOverAPartWithSeveralLabelsAndAnEmptyOne() {
    DayLabels other = part(5, "android");
    other.add(6, "ios", daysOf(5));
    note(1, "ios");
    labels.addAll(new DayLabels(), new SortedDays(), days);
    labels.addAll(other, daysOf(5, 6), days);
    assertThat(pairs()).containsExactly("1 ios", "5 android", "6 ios");
  }

  @Test
  void anEmptyOneTakesOverAll() {
    DayLabels other = part(5, "android");
    other.add(6, "ios", daysOf(5));
    labels.addAll(other, daysOf(5, 6), days);
    assertThat(pairs()).containsExactly("5 android", "6 ios");
  }

  private void note(int day, @Nullable String label) {
    labels.add(day, label, days);
    insert(days, day);
  }

  private List<String> pairs() {
    return pairs(labels);
  }

  private static List<String> pairs(DayLabels labels) {
    List<String> pairs = new ArrayList<>();
    for (long pair : labels.sortedPairs()) {
      pairs.add(DayLabels.day(pair) + " " + labels.labels().get(DayLabels.place(pair)));
    }
    return pairs;
  }

  private static DayLabels part(int day, String label) {
    DayLabels part = new DayLabels();
    part.add(day, label, new SortedDays());
    return part;
  }

  private static SortedDays daysOf(int... days) {
    SortedDays sorted = new SortedDays();
    for (int day : days) {
      insert(sorted, day);
    }
    return sorted;
  }

  private static void insert(SortedDays days, int day) {
    int found = days.find(day);
    if (found < 0) {
      days.insert(-found - 1, day);
    }
  }
}
