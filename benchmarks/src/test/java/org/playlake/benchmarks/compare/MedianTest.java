package org.playlake.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

  @Test
  void isTheValueInTheMiddle() {
    assertThat(Median.of(List.of(9.0, 1.0, 4.0))).isEqualTo(4.0);
  }

  @Test
  void isTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
    assertThat(Median.of(List.of(9.0, 1.0, 4.0, 2.0))).isEqualTo(3.0);
  }

  @Test
  void ratioIsTakenWithinEachRound() {
    assertThat(Median.ratio(List.of(1.0, 20.0, 3.0), List.of(2.0, 40.0, 30.0))).isEqualTo(0.5);
  }
}
