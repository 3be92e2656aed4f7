package org.playlake.transforms.daily;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Rates and shares: exact quotients, rounded half up to four decimals; null over 0. */
final class Quotient {
  private static final int SCALE = 4;

  private Quotient() {}

  static @Nullable BigDecimal of(long part, long whole) {
    return of(BigDecimal.valueOf(part), whole);
  }

  static @Nullable BigDecimal of(BigDecimal part, long whole) {
    return whole == 0 ? null : part.divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
  }
}
