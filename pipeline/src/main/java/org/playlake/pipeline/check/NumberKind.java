package org.playlake.pipeline.check;

import java.math.BigDecimal;

/** Numbers that a key of the file takes. */
enum NumberKind {
  AMOUNT("a number, such as 100.50"),
  COUNT("a whole number of 0 or more, such as 1000"),
  RATIO("a number of 0 or more, such as 0.5"),
  SHARE("a share from 0 to 1, such as 0.05 for 5 %"),
  WEEKS("a whole number from 1 to " + WeekdayRows.WEEKS);

  private final String words;

  NumberKind(String words) {
    this.words = words;
  }

  /** Completes "due is". */
  String words() {
    return words;
  }

  boolean accepts(BigDecimal number) {
    return switch (this) {
      case AMOUNT -> true;
      case COUNT -> number.signum() >= 0 && isWhole(number);
      case RATIO -> number.signum() >= 0;
      case SHARE -> isBetween(BigDecimal.ZERO, number, BigDecimal.ONE);
      case WEEKS ->
          isWhole(number)
              && isBetween(BigDecimal.ONE, number, BigDecimal.valueOf(WeekdayRows.WEEKS));
    };
  }

  private static boolean isBetween(BigDecimal least, BigDecimal number, BigDecimal most) {
    return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }
}
