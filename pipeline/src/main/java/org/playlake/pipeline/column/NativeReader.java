package org.playlake.pipeline.column;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Values of a column in the file's physical form, as values of the form that all files have in
 * common: {@code byte[]}, {@code Long}, {@code Double}, {@code Float}, {@code BigDecimal}, {@code
 * Boolean}, {@code Integer} of days, {@code Instant} or {@code LocalDateTime}.
 */
public final class NativeReader {
  private static final long JULIAN_EPOCH = 2_440_588;
  private static final long SECONDS_A_DAY = 86_400;
  private static final long NANOS_A_SECOND = 1_000_000_000;
  private static final int NANOS_A_MICRO = 1_000;

  private final PrimitiveType type;
  private final ColumnForm form;
  private final ColumnForm target;
  private final long unitsASecond;
  private final int scale;
  private final boolean unsigned;
  private final boolean narrow;

  /**
   * @param type in the file
   * @param target the form in all files
   */
  public NativeReader(PrimitiveType type, ColumnForm target) {
    this.type = type;
    this.form = ParquetShapes.leaf(type);
    this.target = target;
    LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
    this.unitsASecond =
        annotation instanceof TimestampLogicalTypeAnnotation time
            ? switch (time.getUnit()) {
              case MILLIS -> 1_000;
              case MICROS -> 1_000_000;
              case NANOS -> NANOS_A_SECOND;
            }
            : 1;
    this.unsigned = isUnsigned(type);
    this.narrow = type.getPrimitiveTypeName() == PrimitiveTypeName.INT32;
    this.scale =
        annotation instanceof DecimalLogicalTypeAnnotation decimal ? decimal.getScale() : 0;
  }

  /** A value of {@code INT32} or {@code INT64}. */
  public Object of(long number) {
    return switch (form.kind()) {
      case DATE -> (int) number;
      case DECIMAL -> decimal(BigInteger.valueOf(number));
      case INSTANT -> instant(number);
      case LOCAL_TIME -> LocalDateTime.ofInstant(instant(number), ZoneOffset.UTC);
      default -> integer(number);
    };
  }

  private Object integer(long number) {
    long whole = whole(number);
    return target.kind() == ColumnForm.Kind.DOUBLE ? (Object) (double) whole : (Object) whole;
  }

  /** The number that an integer of {@code INT32} or {@code INT64} stands for. */
  public long whole(long number) {
    if (!unsigned) {
      return number;
    }
    long signed = narrow ? Integer.toUnsignedLong((int) number) : number;
    if (signed < 0) {
      throw new IllegalArgumentException(
          "column "
              + type.getName()
              + " holds "
              + Long.toUnsignedString(signed)
              + ", which is beyond BIGINT");
    }
    return signed;
  }

  /** Whether values are integers without a sign. */
  public static boolean isUnsigned(PrimitiveType type) {
    return type.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation integer
        && !integer.isSigned();
  }

  private Instant instant(long units) {
    long nanos = Math.floorMod(units, unitsASecond) * (NANOS_A_SECOND / unitsASecond);
    return Instant.ofEpochSecond(Math.floorDiv(units, unitsASecond), nanos - nanos % NANOS_A_MICRO);
  }

  public Object of(float number) {
    return target.kind() == ColumnForm.Kind.DOUBLE ? (Object) (double) number : (Object) number;
  }

  /** A value of {@code BINARY}, {@code FIXED_LEN_BYTE_ARRAY} or {@code INT96}. */
  public Object of(Binary value) {
    return switch (form.kind()) {
      case DECIMAL -> decimal(new BigInteger(value.getBytes()));
      case INSTANT -> julian(value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN));
      default -> value.getBytes();
    };
  }

  private BigDecimal decimal(BigInteger unscaled) {
    return new BigDecimal(unscaled, scale).setScale(target.scale());
  }

  private static Instant julian(ByteBuffer int96) {
    long nanos = int96.getLong(int96.position());
    long day = int96.getInt(int96.position() + Long.BYTES) - JULIAN_EPOCH;
    return Instant.ofEpochSecond(
        day * SECONDS_A_DAY + Math.floorDiv(nanos, NANOS_A_SECOND),
        Math.floorMod(nanos, NANOS_A_SECOND) / NANOS_A_MICRO * NANOS_A_MICRO);
  }
}
