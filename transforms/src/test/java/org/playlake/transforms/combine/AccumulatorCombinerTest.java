package org.playlake.transforms.combine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccumulatorCombinerTest {
  private static final KvCoder<Integer, int[]> ENTRIES =
      KvCoder.of(VarIntCoder.of(), Sum.ofIntegers().getAccumulatorCoder(null, VarIntCoder.of()));

  private final List<KV<Integer, byte[]>> blocks = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2_000, 100_000, Long.MAX_VALUE})
  void losesNothingHoweverLittleItMayHold(long room) throws IOException {
    AccumulatorCombiner<Integer, Integer, int[]> combiner = combiner();
    for (int i = 0; i < 5_000; i++) {
      combiner.add(i % 500, room, blocks::add);
    }
    combiner.flush(blocks::add);
    assertThat(sums()).hasSize(500).allSatisfy((key, sum) -> assertThat(sum).isEqualTo(10 * key));
  }

  @Test
  void givesNothingBeforeTheBudgetIsUsedUpAndStartsAnewThen() throws IOException {
    AccumulatorCombiner<Integer, Integer, int[]> combiner = combiner();
    combiner.add(1, 1_000, blocks::add);
    assertThat(blocks).isEmpty();
    combiner.add(2, 1_000, blocks::add);
    assertThat(sums()).containsOnlyKeys(1, 2);
    blocks.clear();
    combiner.flush(blocks::add);
    assertThat(blocks).isEmpty();
  }

  @Test
  void aSingleKeyWithEverMoreValuesIsGivenTooAsItMayGrow() throws IOException {
    AccumulatorCombiner<Integer, Integer, int[]> combiner = combiner();
    for (int i = 0; i < 1_000; i++) {
      combiner.add(1, 10_000, blocks::add);
    }
    assertThat(blocks).hasSizeBetween(2, 5);
  }

  private static AccumulatorCombiner<Integer, Integer, int[]> combiner() {
    return new AccumulatorCombiner<>(key -> key, Sum.ofIntegers(), ENTRIES, 4);
  }

  private Map<Integer, Integer> sums() throws IOException {
    Map<Integer, Integer> sums = new TreeMap<>();
    for (KV<Integer, byte[]> block : blocks) {
      ByteArrayInputStream in = new ByteArrayInputStream(block.getValue());
      while (in.available() > 0) {
        int key = ENTRIES.getKeyCoder().decode(in);
        sums.merge(key, ENTRIES.getValueCoder().decode(in)[0], Integer::sum);
      }
    }
    return sums;
  }
}
