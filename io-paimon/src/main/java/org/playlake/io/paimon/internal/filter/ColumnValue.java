package org.playlake.io.paimon.internal.filter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataTypeRoot;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A literal as Paimon holds values of a column. */
final class ColumnValue {

  private ColumnValue() {}

  /** Throws {@link IllegalArgumentException} when the column cannot hold such a value. */
  static Object of(DataField column, Literal literal) {
    Object converted = convert(column.type().getTypeRoot(), literal);
    if (converted == null) {
      throw new IllegalArgumentException(
          "Column "
              + column.name()
              + " is a "
              + column.type().asSQLString()
              + " and cannot be compared with "
              + literal
              + ". "
              + remedy(column.type().getTypeRoot()));
    }
    return converted;
  }

  private static @Nullable Object convert(DataTypeRoot root, Literal literal) {
    Object value = literal.value();
    BigDecimal exact = literal.exact();
    return switch (root) {
      case BOOLEAN -> value instanceof Boolean ? value : null;
      case CHAR, VARCHAR -> value instanceof String text ? BinaryString.fromString(text) : null;
      case BINARY, VARBINARY -> value instanceof byte[] ? value : null;
      case TINYINT -> integer(exact, 7) ? exact.byteValue() : null;
      case SMALLINT -> integer(exact, 15) ? exact.shortValue() : null;
      case INTEGER -> integer(exact, 31) ? exact.intValue() : null;
      case BIGINT -> integer(exact, 63) ? exact.longValue() : null;
      case FLOAT -> value instanceof Number number ? plusZero(number.floatValue()) : null;
      case DOUBLE -> value instanceof Number number ? plusZero(number.doubleValue()) : null;
      case DECIMAL -> exact == null ? null : decimal(exact);
      case DATE -> value instanceof LocalDate date ? (int) date.toEpochDay() : null;
      case TIME_WITHOUT_TIME_ZONE -> value instanceof LocalTime time ? millis(time) : null;
      case TIMESTAMP_WITHOUT_TIME_ZONE ->
          value instanceof LocalDateTime time ? Timestamp.fromLocalDateTime(time) : null;
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          value instanceof Instant time
              ? Timestamp.fromLocalDateTime(LocalDateTime.ofInstant(time, ZoneOffset.UTC))
              : null;
      default -> null;
    };
  }

  private static String remedy(DataTypeRoot root) {
    return switch (root) {
      case BOOLEAN -> "Use TRUE or FALSE.";
      case CHAR, VARCHAR -> "Use a text in quotes.";
      case BINARY, VARBINARY -> "Use bytes, such as X'CAFE'.";
      case TINYINT, SMALLINT, INTEGER, BIGINT -> "Use a whole number in the range of the type.";
      case FLOAT, DOUBLE, DECIMAL -> "Use a number of at most 38 digits.";
      case DATE -> "Use a date, such as DATE '2026-01-31'.";
      case TIME_WITHOUT_TIME_ZONE -> "Use a time in whole milliseconds, such as TIME '23:59:00'.";
      case TIMESTAMP_WITHOUT_TIME_ZONE ->
          "Use a timestamp without a zone, such as TIMESTAMP '2026-01-31 23:59:00'.";
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          "Use a timestamp with a zone, such as TIMESTAMP '2026-01-31 23:59:00Z'.";
      default -> "Ask such a column only whether it IS NULL.";
    };
  }

  private static boolean integer(@Nullable BigDecimal exact, int bits) {
    if (exact == null || exact.stripTrailingZeros().scale() > 0 || tooLong(exact)) {
      return false;
    }
    BigInteger integer = exact.toBigInteger();
    return integer.bitLength() <= bits;
  }

  /** Guards against numbers such as 1E999999999, which would be written out in memory. */
  private static boolean tooLong(BigDecimal number) {
    return number.precision() - (long) number.scale() > 40;
  }

  private static @Nullable Decimal decimal(BigDecimal exact) {
    BigDecimal number = exact.stripTrailingZeros();
    if (tooLong(number)) {
      return null;
    }
    number = number.scale() < 0 ? number.setScale(0) : number;
    int precision = Math.max(number.precision(), number.scale());
    return precision > 38
        ? null
        : Decimal.fromBigDecimal(number, Math.max(1, precision), number.scale());
  }

  private static @Nullable Integer millis(LocalTime time) {
    long nanos = time.toNanoOfDay();
    return nanos % 1_000_000 == 0 ? (int) (nanos / 1_000_000) : null;
  }

  /** Turns -0.0 into 0.0. */
  private static Float plusZero(float number) {
    return number + 0.0f;
  }

  private static Double plusZero(double number) {
    return number + 0.0;
  }
}
