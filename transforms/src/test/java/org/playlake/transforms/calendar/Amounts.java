package org.playlake.transforms.calendar;

import java.util.Random;

/** Amounts above 0, of all kinds that matter to a sum of four decimals. */
public final class Amounts {

  private Amounts() {}

  public static double any(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextInt(1, 100_000) / 100.0;
      case 1 -> random.nextInt(1, 1_000_000_000) / 1e4;
      case 2 -> (random.nextInt(100_000) * 10 + 5) / 1e5; // halves of the last decimal
      case 3 -> random.nextDouble(Double.MIN_NORMAL, 1);
      case 4 -> random.nextLong(1, 1L << 53) / 1e5;
      case 5 -> random.nextDouble(1e15, 2e16); // around what 16 digits can hold
      case 6 -> random.nextDouble(1e10, 1e12);
      default -> Math.pow(10, random.nextInt(-10, 25));
    };
  }
}
