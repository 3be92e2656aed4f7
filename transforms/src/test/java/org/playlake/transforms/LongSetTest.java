package org.playlake.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LongSetTest {

  @Test
  void isEmptyAtFirst() {
    assertThat(new LongSet().sorted()).isEmpty();
  }

  @Test
  void holdsEachNumberOnceInOrder() {
    LongSet set = new LongSet();
    for (long value : new long[] {5, -1, 5, 0, Long.MAX_VALUE, -1, Long.MIN_VALUE + 1}) {
      set.add(value);
    }
    assertThat(set.sorted()).containsExactly(Long.MIN_VALUE + 1, -1, 0, 5, Long.MAX_VALUE);
  }

  @Test
  void holdsWhatATreeSetHolds() {
    Random random = new Random(1);
    LongSet set = new LongSet();
    TreeSet<Long> expected = new TreeSet<>();
    for (int i = 0; i < 100_000; i++) {
      // Pairs of a day and a place, as the calendars make them.
      long value = ((long) random.nextInt(-300, 300) << 32) | random.nextInt(200);
      set.add(value);
      expected.add(value);
    }
    assertThat(set.sorted())
        .containsExactly(expected.stream().mapToLong(Long::longValue).toArray());
    LongSet copy = new LongSet();
    set.forEach(copy::add);
    assertThat(copy.sorted()).containsExactly(set.sorted());
  }
}
