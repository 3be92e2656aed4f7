package org.playlake.transforms.combine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.record.FieldOutput;

class LatestTableTest {
  private static final KvCoder<String, Integer> CODER =
      KvCoder.of(StringUtf8Coder.of(), VarIntCoder.of());
  private static final LatestOrder<KV<String, Integer>> GREATEST =
      new LatestOrder<>(Comparator.comparing(KV::getValue), CODER);

  private final LatestTable<KV<String, Integer>> entries = new LatestTable<>(GREATEST);

  @Test
  void holdNothingAtFirstAndAfterTheyWereCleared() throws IOException {
    assertThat(values(entries)).isEmpty();
    add("a", 1);
    entries.clear();
    assertThat(values(entries)).isEmpty();
    assertThat(entries.bytes()).isZero();
    add("a", 0);
    assertThat(values(entries)).containsExactly(KV.of("a", 0));
  }

  @Test
  void keepTheGreatestValueOfEachKeyAsAHashMapDoes() throws IOException {
    Random random = new Random(5);
    Map<String, Integer> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      String key = "k" + random.nextInt(8_000);
      int value = random.nextInt(1 << 30);
      add(key, value);
      expected.merge(key, value, Math::max);
    }
    assertThat(values(entries)).hasSameSizeAs(expected.keySet());
    assertThat(values(entries))
        .allSatisfy(kept -> assertThat(kept.getValue()).isEqualTo(expected.get(kept.getKey())));
  }

  @Test
  void takeAtMostTwiceTheRoomOfWhatTheyKeepHoweverOftenAKeyComesAgain() throws IOException {
    add("a", 0);
    add("b", 0);
    int room = entries.bytes();
    for (int value = 1; value < 100; value++) {
      add("a", value);
      assertThat(entries.bytes()).isLessThanOrEqualTo(2 * room);
    }
    assertThat(values(entries)).containsExactlyInAnyOrder(KV.of("a", 99), KV.of("b", 0));
  }

  @Test
  void keepTheFirstOfEqualValues() throws IOException {
    add("a", 1);
    int room = entries.bytes();
    add("a", 1);
    assertThat(entries.bytes()).isEqualTo(room);
  }

  @Test
  void goToOthersAsBlocksOfBytes() throws IOException {
    add("a", 1);
    add("b", 5);
    LatestTable<KV<String, Integer>> others = new LatestTable<>(GREATEST);
    for (byte[] block : blocks(value -> KV.of(value.getKey(), value.getValue() + 1))) {
      others.addAll(block);
    }
    for (byte[] block : blocks(value -> value)) {
      others.addAll(block);
    }
    assertThat(values(others)).containsExactlyInAnyOrder(KV.of("a", 2), KV.of("b", 6));
  }

  private List<byte[]> blocks(UnaryOperator<KV<String, Integer>> change) throws IOException {
    LatestCombiner<String, KV<String, Integer>> part =
        new LatestCombiner<>(KV::getKey, StringUtf8Coder.of(), GREATEST, 3);
    List<byte[]> blocks = new ArrayList<>();
    for (KV<String, Integer> value : values(entries)) {
      part.add(change.apply(value), Long.MAX_VALUE, block -> blocks.add(block.getValue()));
    }
    part.flush(block -> blocks.add(block.getValue()));
    return blocks;
  }

  private void add(String key, int value) throws IOException {
    FieldOutput entry = new FieldOutput();
    entry.writeInt(0);
    entry.writeInt(0);
    StringUtf8Coder.of().encode(key, entry);
    int keyEnd = entry.size();
    CODER.encode(KV.of(key, value), entry);
    entry.setInt(0, keyEnd - 8);
    entry.setInt(4, entry.size() - keyEnd);
    entries.add(entry.array(), 0, entry.size());
  }

  private static List<KV<String, Integer>> values(LatestTable<KV<String, Integer>> of)
      throws IOException {
    List<KV<String, Integer>> values = new ArrayList<>();
    of.forEach((bytes, from, to, hash) -> values.add(of.value(from)));
    return values;
  }
}
