package org.playlake.io.paimon.internal.rows;

import org.apache.beam.sdk.schemas.Schema.TypeName;
import org.apache.paimon.types.DataTypeRoot;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Integers and floating point numbers, into a type that holds each of their values. */
final class NumberWriters {

  private NumberWriters() {}

  /** Null when the column's type does not hold all values of the field's. */
  static @Nullable ValueWriter of(TypeName from, DataTypeRoot to) {
    int bits = bits(from);
    return switch (to) {
      case TINYINT -> bits <= 8 ? value -> value : null;
      case SMALLINT -> bits <= 16 ? value -> ((Number) value).shortValue() : null;
      case INTEGER -> bits <= 32 ? value -> ((Number) value).intValue() : null;
      case BIGINT -> bits <= 64 ? value -> ((Number) value).longValue() : null;
      // A float has 24 bits for digits, a double 53.
      case FLOAT ->
          bits <= 16 || from == TypeName.FLOAT ? value -> ((Number) value).floatValue() : null;
      case DOUBLE ->
          bits <= 32 || from == TypeName.FLOAT || from == TypeName.DOUBLE
              ? value -> ((Number) value).doubleValue()
              : null;
      default -> null;
    };
  }

  private static int bits(TypeName integer) {
    return switch (integer) {
      case BYTE -> 8;
      case INT16 -> 16;
      case INT32 -> 32;
      case INT64 -> 64;
      default -> Integer.MAX_VALUE;
    };
  }
}
