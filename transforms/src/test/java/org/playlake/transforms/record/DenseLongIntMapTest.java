package org.playlake.transforms.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseLongIntMapTest {

  @ParameterizedTest
  @ValueSource(longs = {0, -500, 1L << 40, Long.MIN_VALUE, Long.MAX_VALUE - 3_000})
  void knowWhatTheTableKnowsWhereverTheNumbersLie(long least) {
    LongIntMap table = new LongIntMap();
    for (int i = 0; i < 1_000; i++) {
      table.put(least + 3L * i, i);
    }
    DenseLongIntMap dense = DenseLongIntMap.of(table);
    for (long number = least - 10; number != least + 3_010; number++) {
      assertThat(dense.get(number)).isEqualTo(table.get(number));
    }
    for (long far : new long[] {Long.MIN_VALUE + 1, -1_000_000, 1L << 41, Long.MAX_VALUE}) {
      assertThat(dense.get(far)).isEqualTo(table.get(far));
    }
  }

  @Test
  void areNotMadeOfNumbersFarApart() {
    LongIntMap table = new LongIntMap();
    assertThat(DenseLongIntMap.of(table)).isNull();
    table.put(7, 0);
    assertThat(DenseLongIntMap.of(table)).isNotNull();
    table.put(20, 1);
    assertThat(DenseLongIntMap.of(table)).isNull();
    table.put(Long.MIN_VALUE, 2);
    table.put(Long.MAX_VALUE, 3);
    assertThat(DenseLongIntMap.of(table)).isNull();
  }
}
