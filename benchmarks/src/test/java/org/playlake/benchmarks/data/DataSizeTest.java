package org.playlake.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSizeTest {

  @Test
  void unitsAreThousandsAndMillions() {
    assertThat(DataSize.parse("10M/200k/90")).isEqualTo(new DataSize(10_000_000, 200_000, 90, 4));
    assertThat(DataSize.parse("5/7/1")).isEqualTo(new DataSize(5, 7, 1, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10M", "10M/200k", "10G/1/1", "1/1/1/1", "-1/1/1"})
  void anythingElseIsToldWithAnExample(String text) {
    assertThatThrownBy(() -> DataSize.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("10M/200k/90");
  }
}
