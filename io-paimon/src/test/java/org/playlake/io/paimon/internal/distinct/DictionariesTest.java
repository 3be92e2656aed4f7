package org.playlake.io.paimon.internal.distinct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of distinct values, and how well they are found. */
class DictionariesTest {

  /** Four in five of them have a place of their own if they fall at random. */
  private static final int VALUES = 1 << 12;

  private static final int PLACES = VALUES * 2;
  private static final int OWN_PLACES = VALUES * 7 / 10;

  @Test
  void giveEachValueTheNumberOfItsFirstComing() {
    NumberDictionary numbers = new NumberDictionary();
    BytesDictionary texts = new BytesDictionary();
    for (int time = 0; time < 2; time++) {
      for (int i = 0; i < 100_000; i++) {
        assertThat(numbers.number(i * 31L - 1_000)).isEqualTo(i);
        assertThat(texts.number(slice(Integer.toString(i).getBytes(StandardCharsets.UTF_8))))
            .isEqualTo(i);
      }
    }
    assertThat(numbers.size()).isEqualTo(100_000);
    assertThat(texts.size()).isEqualTo(100_000);
    assertThat(numbers.get(77)).isEqualTo(77 * 31L - 1_000);
    assertThat(texts.length(12_345)).isEqualTo(5);
    numbers.clear();
    texts.clear();
    assertThat(numbers.number(5)).isZero();
    assertThat(texts.number(slice(new byte[0]))).isZero();
  }

  @Test
  void tellValuesApartThatDifferInAnyOneByteOrInLength() {
    BytesDictionary texts = new BytesDictionary();
    int distinct = 0;
    for (int length = 0; length <= 20; length++) {
      assertThat(texts.number(slice(new byte[length]))).isEqualTo(distinct++);
      for (int at = 0; at < length; at++) {
        for (byte other : new byte[] {1, 127, -128, -1}) {
          byte[] value = new byte[length];
          value[at] = other;
          assertThat(texts.number(slice(value))).isEqualTo(distinct++);
        }
      }
    }
    assertThat(texts.number(slice(new byte[20]))).isEqualTo(distinct - 81);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 20, 31, 40, 43, 48, 52})
  void spreadNumbersWhicheverOfTheirBitsDiffer(int shift) {
    assertSpread(i -> NumberDictionary.hash((long) i << shift));
  }

  @Test
  void spreadFractions() {
    assertSpread(i -> NumberDictionary.hash(Double.doubleToRawLongBits(i)));
    assertSpread(i -> NumberDictionary.hash(Double.doubleToRawLongBits(-i)));
    assertSpread(i -> NumberDictionary.hash(Double.doubleToRawLongBits(i / 100.0)));
    assertSpread(i -> NumberDictionary.hash(Float.floatToRawIntBits(i)));
  }

  @Test
  void spreadLongDecimals() {
    assertBytesSpread(i -> ByteBuffer.allocate(16).putLong(8, i).array());
    assertBytesSpread(i -> ByteBuffer.allocate(16).putLong(-1).putLong(8, -i).array());
    assertBytesSpread(i -> ByteBuffer.allocate(9).putLong(1, i).array());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d", "%08d", "user-%011d", "%040d", "%d, and the same for everybody"})
  void spreadTexts(String format) {
    assertBytesSpread(
        i -> String.format(Locale.ROOT, format, i).getBytes(StandardCharsets.US_ASCII));
  }

  private static void assertBytesSpread(IntFunction<byte[]> value) {
    assertSpread(
        i -> {
          byte[] bytes = value.apply(i);
          return BytesDictionary.hash(bytes, 0, bytes.length);
        });
  }

  private static void assertSpread(IntToLongFunction hash) {
    BitSet places = new BitSet(PLACES);
    for (int i = 0; i < VALUES; i++) {
      places.set((int) hash.applyAsLong(i) & (PLACES - 1));
    }
    assertThat(places.cardinality()).isGreaterThan(OWN_PLACES);
  }

  private static Slice slice(byte[] bytes) {
    Slice slice = new Slice();
    slice.set(bytes);
    return slice;
  }
}
