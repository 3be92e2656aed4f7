package org.playlake.transforms.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongIntMapTest {

  @Test
  void knowsNothingAtFirst() {
    assertThat(new LongIntMap().get(0)).isEqualTo(-1);
  }

  @Test
  void theLastValueOfAKeyCounts() {
    LongIntMap table = new LongIntMap();
    table.put(Long.MIN_VALUE, 1);
    table.put(Long.MIN_VALUE, 2);
    assertThat(table.get(Long.MIN_VALUE)).isEqualTo(2);
    assertThat(table.get(Long.MAX_VALUE)).isEqualTo(-1);
    assertThat(entries(table)).containsOnly(Map.entry(Long.MIN_VALUE, 2));
  }

  @Test
  void holdsWhatAHashMapHoldsAndSoDoesItsCopy() {
    Random random = new Random(1);
    LongIntMap table = new LongIntMap();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      long key = random.nextBoolean() ? random.nextInt(10_000) : random.nextLong();
      int value = random.nextInt(1_000);
      table.put(key, value);
      expected.put(key, value);
    }
    assertThat(entries(table)).isEqualTo(expected);
    LongIntMap copy =
        Bytes.roundTrip(
            table::write,
            in -> {
              LongIntMap read = new LongIntMap();
              read.read(in);
              return read;
            });
    assertThat(entries(copy)).isEqualTo(expected);
    expected.forEach((key, value) -> assertThat(copy.get(key)).isEqualTo(value));
  }

  private static Map<Long, Integer> entries(LongIntMap table) {
    Map<Long, Integer> entries = new HashMap<>();
    table.forEach((key, value) -> assertThat(entries.put(key, value)).isNull());
    return entries;
  }
}
