package org.playlake.transforms.calendar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.Fields;

/**
 * An exact sum of amounts of four decimals, in 128 bits: the order of adding does not matter.
 *
 * <p>Each amount is rounded half up to four decimals before it is added, starting from {@link
 * Double#toString(double)}; one that DECIMAL(20,4) cannot hold adds nothing.
 */
public final class DecimalSum {
  private static final int SCALE = 4;
  private static final double UNIT = 1e4;

  /** Below this, four decimals and a double's 15 sure digits leave no room for doubt. */
  private static final double EXACT_BELOW = 1e11;

  private static final int PRECISION = 20;
  private static final BigInteger LOW_BITS = BigInteger.ONE.shiftLeft(64);

  private long high;
  private long low;

  public DecimalSum() {}

  /** The sum that {@link #toDecimal} gave. */
  public static DecimalSum of(BigDecimal decimal) {
    DecimalSum sum = new DecimalSum();
    BigInteger unscaled = decimal.setScale(SCALE).unscaledValue();
    sum.add(unscaled.shiftRight(Long.SIZE).longValue(), unscaled.longValue());
    return sum;
  }

  public void add(double amount) {
    if (amount < EXACT_BELOW && amount > -EXACT_BELOW) {
      long unscaled = Math.round(amount * UNIT);
      if (unscaled / UNIT == amount) {
        add(unscaled >> 63, unscaled);
        return;
      }
    }
    BigDecimal rounded =
        new BigDecimal(Double.toString(amount)).setScale(SCALE, RoundingMode.HALF_UP);
    if (rounded.precision() <= PRECISION) {
      BigInteger unscaled = rounded.unscaledValue();
      add(unscaled.shiftRight(64).longValue(), unscaled.longValue());
    }
  }

  public void add(DecimalSum other) {
    add(other.high, other.low);
  }

  public void subtract(DecimalSum other) {
    long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
    low -= other.low;
    high -= other.high + borrow;
  }

  /** Adds 128 bits. */
  private void add(long otherHigh, long otherLow) {
    low += otherLow;
    long carry = Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0;
    high += otherHigh + carry;
  }

  /** The sum, with four decimals. */
  public BigDecimal toDecimal() {
    if (high == low >> 63) {
      return BigDecimal.valueOf(low, SCALE);
    }
    BigInteger lowPart = BigInteger.valueOf(low);
    if (low < 0) {
      lowPart = lowPart.add(LOW_BITS);
    }
    return new BigDecimal(BigInteger.valueOf(high).shiftLeft(64).add(lowPart), SCALE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DecimalSum that && high == that.high && low == that.low;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(high) + Long.hashCode(low);
  }

  @Override
  public String toString() {
    return toDecimal().toPlainString();
  }

  public void write(DataOutput out) throws IOException {
    Fields.writeLong(high, out);
    Fields.writeLong(low, out);
  }

  public static DecimalSum read(DataInput in) throws IOException {
    DecimalSum sum = new DecimalSum();
    sum.high = Fields.readLong(in);
    sum.low = Fields.readLong(in);
    return sum;
  }
}
