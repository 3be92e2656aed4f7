package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.record.Bytes;
import org.playlake.transforms.record.Fields;

class CalendarLabelsTest {
  private final CalendarLabels labels = new CalendarLabels();

  @Test
  void noLabelIsALabelToo() {
    assertThat(labels.add(null, null)).isZero();
    assertThat(labels.add("", null)).isEqualTo(1);
    assertThat(labels.add(null, "")).isEqualTo(2);
    assertThat(labels.add(null, null)).isZero();
    assertThat(pairs(labels)).containsExactly("null null", " null", "null ");
  }

  @Test
  void manyLabelsAreFoundAgainAndTakenOnce() {
    for (int round = 0; round < 2; round++) {
      for (int label = 0; label < 10_000; label++) {
        assertThat(labels.add("place " + label / 4, "device " + label % 4)).isEqualTo(label);
      }
    }
    assertThat(labels.places().size()).isEqualTo(2_500);
    assertThat(labels.devices().size()).isEqualTo(4);
    assertThat(labels.bytes()).isBetween(500_000L, 2_000_000L);
  }

  @Test
  void sortedTheyDoNotTellHowTheyCame() {
    labels.add("b", "x");
    labels.add("a", "y");
    labels.add(null, "x");
    labels.add("b", null);
    labels.add("a", "x");
    CalendarLabels sorted = labels.sorted();
    assertThat(pairs(sorted)).containsExactly("null x", "a x", "a y", "b null", "b x");
    assertThat(labels.numbersIn(sorted)).containsExactly(4, 2, 0, 3, 1);
    assertThat(pairs(sorted)).hasSize(5);
    assertThat(labels.sorted().bytes()).isEqualTo(labels.bytes());
  }

  @Test
  void writtenTheyCanBeReadIntoOthers() {
    labels.add("a", "x");
    labels.add("b", "x");
    labels.add("a", null);
    CalendarLabels others = new CalendarLabels();
    others.add("a", null);
    List<Integer> read =
        Bytes.roundTrip(
            out -> {
              LabelOutput output = new LabelOutput(labels);
              for (int pair : new int[] {1, 2, 0, 1, 2}) {
                output.write(pair, out);
              }
            },
            in -> {
              LabelInput input = new LabelInput(others);
              List<Integer> numbers = new ArrayList<>();
              for (int i = 0; i < 5; i++) {
                numbers.add(input.read(in));
              }
              return numbers;
            });
    assertThat(read).containsExactly(1, 0, 2, 1, 0);
    assertThat(pairs(others)).containsExactly("a null", "b x", "a x");
  }

  @Test
  void aLabelThatWasNotWrittenIsRefused() {
    for (int number : new int[] {-1, 1, Integer.MAX_VALUE}) {
      assertThatThrownBy(
              () ->
                  Bytes.roundTrip(
                      out -> Fields.writeInt(number, out), new LabelInput(labels)::read))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseInstanceOf(IOException.class)
          .hasMessageContaining("Label " + number + " where 0 are: the stream is corrupt");
    }
  }

  private static List<String> pairs(CalendarLabels labels) {
    List<String> pairs = new ArrayList<>();
    for (int number = 0; number < labels.size(); number++) {
      pairs.add(
          labels.places().get(labels.place(number))
              + " "
              + labels.devices().get(labels.device(number)));
    }
    return pairs;
  }
}
