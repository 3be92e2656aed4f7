package org.playlake.transforms.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Casts of native numbers and times: what the type cannot hold is null, never wrapped around or
 * kept within its bounds.
 */
public final class NativeCasts {
  private static final BigDecimal LEAST = BigDecimal.valueOf(Integer.MIN_VALUE);
  private static final BigDecimal GREATEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private NativeCasts() {}

  public static @Nullable Integer toInt(long number) {
    return number == (int) number ? (Integer) (int) number : null;
  }

  /** The whole part; null for NaN and infinities. */
  public static @Nullable Integer toInt(double number) {
    // The cast cuts, and keeps what is out of range at the bounds, one beyond which is still a
    // long.
    return Double.isNaN(number) ? null : toInt((long) number);
  }

  /** The whole part. */
  public static @Nullable Integer toInt(BigDecimal number) {
    BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
    return whole.compareTo(LEAST) < 0 || whole.compareTo(GREATEST) > 0 ? null : whole.intValue();
  }

  /** The date, in days since 1970-01-01. */
  public static @Nullable Integer toDay(LocalDateTime time) {
    long day = time.toLocalDate().toEpochDay();
    return toInt(day);
  }
}
