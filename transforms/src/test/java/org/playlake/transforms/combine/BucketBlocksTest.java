package org.playlake.transforms.combine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketBlocksTest {
  private static final int ENTRIES = 400_000;
  private static final int ENTRY_BYTES = 100;

  private final Map<Integer, Long> bytesOfBuckets = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 4_096})
  void holdAboutSixteenMegabytesHoweverManyBucketsThereAre(int buckets) {
    BucketBlocks blocks = new BucketBlocks(buckets);
    for (int i = 0; i < ENTRIES; i++) {
      blocks.add(i * 31, new byte[ENTRY_BYTES], 0, ENTRY_BYTES, this::take);
    }
    assertThat(given()).isGreaterThan((long) ENTRIES * ENTRY_BYTES - (17 << 20));
    blocks.flush(this::take);
    assertThat(given()).isEqualTo((long) ENTRIES * ENTRY_BYTES);
    assertThat(bytesOfBuckets.keySet())
        .hasSizeGreaterThan(buckets / 2)
        .allSatisfy(bucket -> assertThat(bucket).isBetween(0, buckets - 1));
  }

  private void take(KV<Integer, byte[]> block) {
    bytesOfBuckets.merge(block.getKey(), (long) block.getValue().length, Long::sum);
  }

  private long given() {
    return bytesOfBuckets.values().stream().mapToLong(Long::longValue).sum();
  }
}
