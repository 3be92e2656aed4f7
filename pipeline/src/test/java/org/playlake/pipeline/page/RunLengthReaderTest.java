package org.playlake.pipeline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.io.ParquetDecodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLengthReaderTest {
  private static final int BEFORE = 5;

  private final RunLengthReader reader = new RunLengthReader();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 7, 8, 9, 12, 16, 17, 20, 24, 31, 32})
  void readsWhatParquetsOwnEncoderWrites(int width) throws IOException {
    Random random = new Random(width);
    for (int attempt = 0; attempt < 20; attempt++) {
      int[] values = runs(random, width);
      byte[] bytes = encoded(values, width);
      reader.over(bytes, BEFORE, bytes.length, width);
      for (int i = 0; i < values.length; i++) {
        assertThat(reader.next()).as("value %d of width %d", i, width).isEqualTo(values[i]);
      }
    }
  }

  @Test
  void aPageWithoutANullIsToldByItsFirstRun() {
    assertThat(beginsWith(5, (byte) (5 << 1), (byte) 1)).isTrue();
    assertThat(beginsWith(6, (byte) (5 << 1), (byte) 1)).isFalse();
    assertThat(beginsWith(5, (byte) (5 << 1), (byte) 0)).isFalse();
    // Eight ones, packed.
    assertThat(beginsWith(5, (byte) 0b11, (byte) 0xFF)).isFalse();
    assertThat(reader.next()).isEqualTo(1);
  }

  private boolean beginsWith(int count, byte... runs) {
    reader.over(runs, 0, runs.length, 1);
    return reader.beginsWith(count, 1);
  }

  @Test
  void valuesThatWereDecodedBeforeAreGivenOneByOne() {
    RunLengthReader decoded = RunLengthReader.of(new int[] {1, 0, 1});
    assertThat(decoded.next()).isEqualTo(1);
    assertThat(decoded.next()).isZero();
    assertThat(decoded.next()).isEqualTo(1);
    assertThatThrownBy(decoded::next).isInstanceOf(ParquetDecodingException.class);
  }

  @Test
  void whatTheLastGroupLacksIsZero() {
    // One group of 8 values of 4 bits, of which the second half is not there.
    reader.over(new byte[] {0b11, 0x21, 0x43}, 0, 3, 4);
    int[] values = new int[8];
    for (int i = 0; i < values.length; i++) {
      values[i] = reader.next();
    }
    assertThat(values).containsExactly(1, 2, 3, 4, 0, 0, 0, 0);
  }

  @Test
  void bytesBehindTheEndAreNotRead() {
    reader.over(new byte[] {0b11, 0x21, 0x43, 0x65, (byte) 0x87}, 0, 3, 4);
    for (int i = 1; i <= 4; i++) {
      assertThat(reader.next()).isEqualTo(i);
    }
    assertThat(reader.next()).isZero();
  }

  @Test
  void moreValuesThanThereAreRunsIsAnError() {
    reader.over(new byte[] {2, 1}, 0, 2, 1);
    assertThat(reader.next()).isEqualTo(1);
    assertThatThrownBy(reader::next)
        .isInstanceOf(ParquetDecodingException.class)
        .hasMessage("a page has fewer values than it says");
  }

  @Test
  void runsWithoutAnyValueArePassedOver() {
    reader.over(new byte[] {0, 0, 1, 4, 1}, 0, 5, 1);
    assertThat(reader.next()).isEqualTo(1);
    assertThat(reader.next()).isEqualTo(1);
  }

  @Test
  void aLengthOfMoreThanFiveBytesIsAnError() {
    byte[] bytes = {-1, -1, -1, -1, -1, -1, 0};
    reader.over(bytes, 0, bytes.length, 1);
    assertThatThrownBy(reader::next)
        .isInstanceOf(ParquetDecodingException.class)
        .hasMessage("the length of a run has more than five bytes");
  }

  /** Runs of equal values, short and long, among values that differ. */
  private static int[] runs(Random random, int width) {
    int[] values = new int[1 + random.nextInt(10_000)];
    int at = 0;
    while (at < values.length) {
      int length =
          Math.min(values.length - at, 1 + random.nextInt(random.nextBoolean() ? 3 : 3000));
      boolean equal = random.nextBoolean();
      int value = value(random, width);
      for (int end = at + length; at < end; at++) {
        values[at] = equal ? value : value(random, width);
      }
    }
    return values;
  }

  private static int value(Random random, int width) {
    return width == 0 ? 0 : random.nextInt() >>> (Integer.SIZE - width);
  }

  private static byte[] encoded(int[] values, int width) throws IOException {
    var encoder =
        new RunLengthBitPackingHybridEncoder(width, 64, 1 << 20, new HeapByteBufferAllocator());
    for (int value : values) {
      encoder.writeInt(value);
    }
    byte[] runs = encoder.toBytes().toByteArray();
    byte[] bytes = new byte[BEFORE + runs.length];
    System.arraycopy(runs, 0, bytes, BEFORE, runs.length);
    return bytes;
  }
}
