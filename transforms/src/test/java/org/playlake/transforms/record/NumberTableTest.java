package org.playlake.transforms.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTableTest {

  @Test
  void knowsNothingAtFirst() {
    assertThat(new NumberTable().get(0)).isEqualTo(-1);
  }

  @Test
  void theLastValueOfAKeyCounts() {
    NumberTable table = new NumberTable();
    table.put(Long.MIN_VALUE, 1);
    table.put(Long.MIN_VALUE, 2);
    assertThat(table.get(Long.MIN_VALUE)).isEqualTo(2);
    assertThat(table.get(Long.MAX_VALUE)).isEqualTo(-1);
    assertThat(entries(table)).containsOnly(Map.entry(Long.MIN_VALUE, 2));
  }

  @Test
  void holdsWhatAHashMapHoldsAndSoDoesItsCopy() {
    Random random = new Random(1);
    NumberTable table = new NumberTable();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      long key = random.nextBoolean() ? random.nextInt(10_000) : random.nextLong();
      int value = random.nextInt(1_000);
      table.put(key, value);
      expected.put(key, value);
    }
    assertThat(entries(table)).isEqualTo(expected);
    NumberTable copy =
        Bytes.roundTrip(
            table::write,
            in -> {
              NumberTable read = new NumberTable();
              read.read(in);
              return read;
            });
    assertThat(entries(copy)).isEqualTo(expected);
    expected.forEach((key, value) -> assertThat(copy.get(key)).isEqualTo(value));
  }

  private static Map<Long, Integer> entries(NumberTable table) {
    Map<Long, Integer> entries = new HashMap<>();
    table.forEach((key, value) -> assertThat(entries.put(key, value)).isNull());
    return entries;
  }
}
