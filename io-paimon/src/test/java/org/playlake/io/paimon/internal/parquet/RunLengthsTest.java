package org.playlake.io.paimon.internal.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.paimon.shade.org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Run lengths, read by Parquet's own decoder. */
class RunLengthsTest {

  @Property(tries = 3000, edgeCases = EdgeCasesMode.FIRST)
  void areReadAsTheyWereWritten(
      @ForAll @IntRange(max = 20) int bits,
      @ForAll @IntRange(max = 1200) int count,
      @ForAll @IntRange(min = 1, max = 40) int longestRun,
      @ForAll long seed)
      throws IOException {
    int[] values = runsAndNoise(bits, count, longestRun, new Random(seed));
    PageBytes page = new PageBytes();
    RunLengths.add(values, count, bits, page);
    assertThat(read(page, bits, count)).isEqualTo(Arrays.copyOf(values, count));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2", "3, 2", "4, 3", "255, 8", "256, 9", "1048575, 20"})
  void takeAsManyBitsAsTheGreatestNumber(int greatest, int bits) {
    assertThat(RunLengths.bits(greatest)).isEqualTo(bits);
  }

  @Test
  void aRunTakesFewBytesHoweverLongItIs() throws IOException {
    PageBytes page = new PageBytes();
    RunLengths.addRun(0x12345, 20_000, 17, page);
    assertThat(page.size()).isEqualTo(6);
    int[] expected = new int[20_000];
    Arrays.fill(expected, 0x12345);
    assertThat(read(page, 17, 20_000)).isEqualTo(expected);
  }

  /** A few more than {@code count}, which are not to be written. */
  private static int[] runsAndNoise(int bits, int count, int longestRun, Random random) {
    int[] values = new int[count + 3];
    int at = 0;
    while (at < values.length) {
      int end = Math.min(values.length, at + 1 + random.nextInt(longestRun));
      boolean run = random.nextBoolean();
      int value = random.nextInt(1 << bits);
      for (; at < end; at++) {
        values[at] = run ? value : random.nextInt(1 << bits);
      }
    }
    return values;
  }

  private static int[] read(PageBytes page, int bits, int count) throws IOException {
    RunLengthBitPackingHybridDecoder decoder =
        new RunLengthBitPackingHybridDecoder(
            bits, new ByteArrayInputStream(page.array(), 0, page.size()));
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = decoder.readInt();
    }
    return values;
  }
}
