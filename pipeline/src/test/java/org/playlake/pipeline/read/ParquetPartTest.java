package org.playlake.pipeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ParquetPartTest {
  private static final long MB = 1 << 20;

  private static List<ParquetPart> parts(long... megabytes) {
    return IntStream.range(0, megabytes.length)
        .mapToObj(
            i -> new ParquetPart("f" + i, megabytes[i] * MB, false, 0, 1, megabytes[i] * MB, 0))
        .toList();
  }

  private static List<Long> megabytes(List<List<ParquetPart>> shares) {
    return shares.stream()
        .map(share -> share.stream().mapToLong(ParquetPart::bytes).sum() / MB)
        .toList();
  }

  @Test
  void equalPartsMakeEqualShares() {
    assertThat(
            megabytes(
                ParquetPart.share(
                    parts(LongStream.generate(() -> 8).limit(12).toArray()), 48 * MB)))
        .containsExactly(48L, 48L);
  }

  @Test
  void fortySmallFilesAreOneShare() {
    List<ParquetPart> small = parts(LongStream.generate(() -> 0).limit(40).toArray());
    assertThat(ParquetPart.share(small, 1)).containsExactly(small);
  }

  @Test
  void noShareIsSmallerThanIsWorthAReader() {
    List<List<ParquetPart>> shares = ParquetPart.share(parts(100, 1), 1);
    assertThat(megabytes(shares)).containsExactly(101L);
  }

  @Test
  void aSourceOfSomeMegabytesIsEnoughForTwoWorkers() {
    assertThat(megabytes(ParquetPart.share(parts(5, 5, 5, 5), 10 * MB))).containsExactly(10L, 10L);
  }

  @Test
  void partsThatDifferALittleStillMakeEvenShares() {
    assertThat(ParquetPart.share(parts(24, 25, 26, 25), 50 * MB).stream().map(List::size).toList())
        .containsExactly(2, 2);
    assertThat(
            ParquetPart.share(parts(50, 50, 49, 50, 52, 49), 50 * MB).stream()
                .map(List::size)
                .toList())
        .containsExactly(1, 1, 1, 1, 1, 1);
  }

  @Test
  void aGreatWishIsCutDown() {
    assertThat(
            ParquetPart.share(parts(LongStream.generate(() -> 10).limit(100).toArray()), 900 * MB))
        .hasSizeGreaterThan(14);
  }

  @Test
  void everyPartIsInOneShareAndInOrder() {
    List<ParquetPart> all = parts(3, 70, 1, 1, 40, 9, 0, 25, 16, 15, 2);
    for (long desired : new long[] {1, 16 * MB, 40 * MB, 1000 * MB}) {
      assertThat(ParquetPart.share(all, desired).stream().flatMap(List::stream).toList())
          .isEqualTo(all);
    }
  }

  @Test
  void ofNothingThereIsNoShare() {
    assertThat(ParquetPart.share(List.of(), 1)).isEmpty();
  }
}
