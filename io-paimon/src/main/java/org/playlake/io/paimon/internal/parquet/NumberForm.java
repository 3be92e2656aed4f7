package org.playlake.io.paimon.internal.parquet;

import org.apache.paimon.shade.org.apache.parquet.column.statistics.Statistics;

/**
 * Parquet encoding of a number, which is a long here: the bits of a floating point number. Here
 * every number is a long: a fraction its bits.
 */
enum NumberForm {
  INT32(Integer.BYTES),
  INT64(Long.BYTES),
  FLOAT(Integer.BYTES),
  DOUBLE(Long.BYTES);

  private final int width;

  NumberForm(int width) {
    this.width = width;
  }

  /** In bytes. */
  int width() {
    return width;
  }

  /** True if a number is its own rank, and has no other bits. */
  boolean isInteger() {
    return this == INT32 || this == INT64;
  }

  /** The same number, with one of the many bits of what is no number. */
  long canonical(long number) {
    return switch (this) {
      case INT32, INT64 -> number;
      case FLOAT -> Float.floatToIntBits(Float.intBitsToFloat((int) number));
      case DOUBLE -> Double.doubleToLongBits(Double.longBitsToDouble(number));
    };
  }

  /** A long that is greater when the number is; whatever is no number is the greatest. */
  long rank(long number) {
    return switch (this) {
      case INT32, INT64 -> number;
      case FLOAT -> {
        int bits = Float.floatToIntBits(Float.intBitsToFloat((int) number));
        yield bits ^ ((bits >> 31) & Integer.MAX_VALUE);
      }
      case DOUBLE -> {
        long bits = Double.doubleToLongBits(Double.longBitsToDouble(number));
        yield bits ^ ((bits >> 63) & Long.MAX_VALUE);
      }
    };
  }

  /** Tells the statistics of a number of this rank. */
  void update(Statistics<?> statistics, long rank) {
    switch (this) {
      case INT32 -> statistics.updateStats((int) rank);
      case INT64 -> statistics.updateStats(rank);
      case FLOAT ->
          statistics.updateStats(
              Float.intBitsToFloat((int) rank ^ (((int) rank >> 31) & Integer.MAX_VALUE)));
      case DOUBLE ->
          statistics.updateStats(Double.longBitsToDouble(rank ^ ((rank >> 63) & Long.MAX_VALUE)));
    }
  }
}
