package org.playlake.io.paimon.internal.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.paimon.shade.org.apache.parquet.column.statistics.Statistics;
import org.apache.paimon.shade.org.apache.parquet.io.api.Binary;
import org.apache.paimon.shade.org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.paimon.shade.org.apache.parquet.schema.Types;
import org.playlake.io.paimon.internal.distinct.Slice;

/** The least and the greatest value are what Parquet takes for them when it sees every value. */
class RangesTest {

  private static final int LENGTH = 9;

  @Property(tries = 3000)
  void ofTexts(@ForAll("bytes") List<byte[]> values) {
    check(
        Types.optional(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("text"),
        values);
  }

  @Property(tries = 1000)
  void ofBytes(@ForAll("bytes") List<byte[]> values) {
    check(Types.optional(PrimitiveTypeName.BINARY).named("bytes"), values);
  }

  @Property(tries = 1000)
  void ofLongDecimals(@ForAll("decimals") List<byte[]> values) {
    check(
        Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
            .length(LENGTH)
            .as(LogicalTypeAnnotation.decimalType(2, 20))
            .named("decimal"),
        values);
  }

  @Property(tries = 3000)
  void ofFloats(@ForAll("floats") List<Integer> bits) {
    PrimitiveType type = Types.optional(PrimitiveTypeName.FLOAT).named("float");
    Statistics<?> expected = Statistics.createStats(type);
    Statistics<?> found = Statistics.createStats(type);
    for (int each : bits) {
      expected.updateStats(Float.intBitsToFloat(each));
    }
    update(NumberForm.FLOAT, found, bits.stream().map(Integer::longValue).toList());
    assertEqual(found, expected);
  }

  @Property(tries = 3000)
  void ofDoubles(@ForAll("doubles") List<Long> bits) {
    PrimitiveType type = Types.optional(PrimitiveTypeName.DOUBLE).named("double");
    Statistics<?> expected = Statistics.createStats(type);
    Statistics<?> found = Statistics.createStats(type);
    for (long each : bits) {
      expected.updateStats(Double.longBitsToDouble(each));
    }
    update(NumberForm.DOUBLE, found, bits);
    assertEqual(found, expected);
  }

  @Provide
  Arbitrary<List<byte[]>> bytes() {
    return few(0, 12).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<byte[]>> decimals() {
    return few(LENGTH, LENGTH).list().ofMaxSize(8);
  }

  private static Arbitrary<byte[]> few(int least, int most) {
    return Arbitraries.of((byte) 0, (byte) 1, (byte) 0x7F, (byte) 0x80, (byte) 0xFF)
        .array(byte[].class)
        .ofMinSize(least)
        .ofMaxSize(most);
  }

  @Provide
  Arbitrary<List<Integer>> floats() {
    // Both zeros and infinities, and what is no number in four ways.
    return Arbitraries.oneOf(
            Arbitraries.integers(),
            Arbitraries.of(0, 1 << 31, 0x7F800000, 0xFF800000, 0x7FC00000, 0xFFC00000, 0x7F800001))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Long>> doubles() {
    return Arbitraries.oneOf(
            Arbitraries.longs(),
            Arbitraries.of(0L, 1L << 63, 0x7FFL << 52, 0xFFFL << 52, 0x7FF8L << 48, 0xFFF8L << 48))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static void check(PrimitiveType type, List<byte[]> values) {
    Statistics<?> expected = Statistics.createStats(type);
    BytesRange range = new BytesRange(type);
    Slice slice = new Slice();
    for (byte[] value : values) {
      expected.updateStats(Binary.fromConstantByteArray(value));
      // A buffer that is used again, as rows come in.
      byte[] buffer = new byte[value.length + 3];
      System.arraycopy(value, 0, buffer, 2, value.length);
      slice.set(buffer, 2, value.length);
      range.add(slice);
      Arrays.fill(buffer, (byte) 5);
    }
    expected.incrementNumNulls(2);
    assertEqual(range.end(2), expected);
    assertThat(range.end(0).hasNonNullValue()).isFalse();
  }

  private static void update(NumberForm form, Statistics<?> statistics, List<Long> bits) {
    form.update(statistics, bits.stream().mapToLong(form::rank).min().orElseThrow());
    form.update(statistics, bits.stream().mapToLong(form::rank).max().orElseThrow());
  }

  private static void assertEqual(Statistics<?> found, Statistics<?> expected) {
    assertThat((Object) found).isEqualTo(expected);
    assertThat(found.hasNonNullValue()).isEqualTo(expected.hasNonNullValue());
    if (expected.hasNonNullValue()) {
      assertThat(found.getMinBytes()).isEqualTo(expected.getMinBytes());
      assertThat(found.getMaxBytes()).isEqualTo(expected.getMaxBytes());
    }
  }
}
