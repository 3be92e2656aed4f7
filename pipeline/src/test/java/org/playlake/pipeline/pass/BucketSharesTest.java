package org.playlake.pipeline.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;

class BucketSharesTest {
  private final BucketShares shares =
      new BucketShares(
          List.of(KV.of(7, 1_000L), KV.of(2, 0L), KV.of(3, 101L), KV.of(0, 100L)), 100);

  private List<Integer> of(int bucket) {
    List<Integer> numbers = new ArrayList<>();
    shares.forEach(bucket, numbers::add);
    return numbers;
  }

  @Test
  void aBucketHasAsManySharesAsItsEventsFill() {
    assertThat(of(0)).containsExactly(0);
    assertThat(of(2)).containsExactly(1);
    assertThat(of(3)).containsExactly(2, 3);
    assertThat(of(7)).hasSize(10).first().isEqualTo(4);
  }

  @Test
  void aBucketWithoutEventsHasNone() {
    assertThat(of(1)).isEmpty();
  }

  @Test
  void everyBlockComesToOneOfTheSharesOfItsBucketAndAllAreUsed() {
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      used.add(shares.of(7, ("block " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    assertThat(used).containsExactlyInAnyOrderElementsOf(of(7));
  }

  @Test
  void theOrderInWhichTheSizesComeDoesNotMatter() {
    BucketShares other =
        new BucketShares(
            List.of(KV.of(0, 100L), KV.of(3, 101L), KV.of(7, 1_000L), KV.of(2, 0L)), 100);
    byte[] block = {1, 2, 3};
    assertThat(other.of(7, block)).isEqualTo(shares.of(7, block));
  }
}
