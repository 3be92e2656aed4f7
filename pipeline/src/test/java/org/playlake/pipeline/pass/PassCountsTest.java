package org.playlake.pipeline.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;

class PassCountsTest {
  private static final int LOAD = 19_844;

  @Test
  void whatIsCountedByNameIsKnownOfEachLoadAndOfAll() {
    PassCounts one = new PassCounts();
    one.add(RunCount.FAILED_CASTS, LOAD, "amount");
    one.add(RunCount.FAILED_CASTS, LOAD + 1, "amount");
    one.add(RunCount.FAILED_CASTS, LOAD, "a/b");
    one.add(RunCount.REJECTED, LOAD, "amount");
    one.dates(RunCount.REFUSED).add(LOAD, 1);
    PassCounts other = new PassCounts();
    other.add(RunCount.FAILED_CASTS, LOAD, "amount");
    // One load date begins with the digits of the other.
    other.add(RunCount.FAILED_CASTS, 1_984, "amount");

    List<KV<String, Long>> counts = new ArrayList<>();
    one.forEach((key, count) -> counts.add(KV.of(key, count)));
    other.forEach((key, count) -> counts.add(KV.of(key, count)));

    assertThat(RunCount.FAILED_CASTS.ofLoad(LOAD, counts))
        .isEqualTo(Map.of("amount", 2L, "a/b", 1L));
    assertThat(RunCount.FAILED_CASTS.ofLoad(LOAD + 1, counts)).isEqualTo(Map.of("amount", 1L));
    assertThat(RunCount.FAILED_CASTS.ofLoad(LOAD + 2, counts)).isEmpty();
    assertThat(RunCount.FAILED_CASTS.byName(counts)).isEqualTo(Map.of("amount", 4L, "a/b", 1L));
    assertThat(RunCount.REJECTED.byName(counts)).isEqualTo(Map.of("amount", 1L));
    assertThat(RunCount.REFUSED.byDate(counts)).isEqualTo(Map.of(LOAD, 1L));
  }
}
