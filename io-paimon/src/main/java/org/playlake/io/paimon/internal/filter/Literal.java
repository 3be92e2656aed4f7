package org.playlake.io.paimon.internal.filter;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A value that a column is compared with, as the user gave it. */
public record Literal(Object value) implements Serializable {

  /** Throws {@link IllegalArgumentException} when it is NULL or of a class that no column has. */
  public static Literal of(String column, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(
          "Column "
              + column
              + " is compared with NULL, which is never true. Ask whether it IS NULL instead.");
    }
    if (value instanceof byte[] bytes) {
      return new Literal(bytes.clone());
    }
    if (value instanceof Boolean
        || value instanceof String
        || isNumber(value)
        || value instanceof LocalDate
        || value instanceof LocalTime
        || value instanceof LocalDateTime
        || value instanceof Instant) {
      return new Literal(value);
    }
    throw new IllegalArgumentException(
        "Column "
            + column
            + " is compared with a "
            + value.getClass().getName()
            + ", which no column holds. Use a Boolean, a number, a String, a java.time LocalDate,"
            + " LocalTime, LocalDateTime or Instant, or a byte[].");
  }

  private static boolean isNumber(Object value) {
    return value instanceof Byte
        || value instanceof Short
        || value instanceof Integer
        || value instanceof Long
        || value instanceof BigInteger
        || value instanceof BigDecimal
        || value instanceof Float
        || value instanceof Double;
  }

  /** The number exactly, or null when it is none or has no decimal form (NaN, infinite). */
  @Nullable BigDecimal exact() {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (value instanceof Float || value instanceof Double) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? new BigDecimal(value.toString()) : null;
    }
    return value instanceof Number number ? BigDecimal.valueOf(number.longValue()) : null;
  }

  /** The literal in SQL. */
  @Override
  public String toString() {
    if (value instanceof String text) {
      return "'" + text.replace("'", "''") + "'";
    }
    if (value instanceof byte[] bytes) {
      return "X'" + HexFormat.of().withUpperCase().formatHex(bytes) + "'";
    }
    if (value instanceof LocalDate) {
      return "DATE '" + value + "'";
    }
    if (value instanceof LocalTime) {
      return "TIME '" + value + "'";
    }
    if (value instanceof LocalDateTime || value instanceof Instant) {
      return "TIMESTAMP '" + value + "'";
    }
    return value.toString();
  }
}
