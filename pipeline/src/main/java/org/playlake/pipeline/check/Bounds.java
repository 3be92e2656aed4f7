package org.playlake.pipeline.check;

import java.io.Serializable;
import java.math.BigDecimal;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A lower and an upper bound, both inclusive, of which one may be missing. */
record Bounds(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) implements Serializable {

  boolean hold(BigDecimal value) {
    return hold(value, BigDecimal.ONE);
  }

  /** Whether the value lies between the bounds, each taken times the unit. */
  boolean hold(BigDecimal value, BigDecimal unit) {
    return (atLeast == null || value.compareTo(atLeast.multiply(unit)) >= 0)
        && (atMost == null || value.compareTo(atMost.multiply(unit)) <= 0);
  }

  /** The end of a sentence. */
  String asked() {
    String least = atLeast == null ? "" : "at least " + shown(atLeast);
    String most = atMost == null ? "" : "at most " + shown(atMost);
    return "; asked for: " + least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most;
  }

  /** As in the file, not in powers of ten. */
  static String shown(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }
}
