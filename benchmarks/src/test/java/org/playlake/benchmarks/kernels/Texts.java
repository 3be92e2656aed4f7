package org.playlake.benchmarks.kernels;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** Columns of texts as the sample data has them, the same in every run. */
public final class Texts {
  /** Number of texts of a column. */
  public static final int COUNT = 1024;

  private Texts() {}

  /** A column of what {@code text} makes. */
  public static byte[][] of(Function<Random, String> text) {
    Random random = new Random(42);
    byte[][] texts = new byte[COUNT][];
    for (int i = 0; i < COUNT; i++) {
      texts[i] = text.apply(random).getBytes(StandardCharsets.UTF_8);
    }
    return texts;
  }

  static String date(Random random) {
    return format("2026-%02d-%02d", 1 + random.nextInt(3), 1 + random.nextInt(28));
  }

  static String time(Random random) {
    return format("%02d:%02d:%02d", random.nextInt(24), random.nextInt(60), random.nextInt(60));
  }

  static String price(Random random) {
    return format("%d.%02d", random.nextInt(700), random.nextInt(100));
  }

  static String details(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> format("{\"network\":\"wifi\",\"client\":%d}", 30 + random.nextInt(5));
      case 1 -> format("{\"mode\":\"battle_royale\",\"seconds\":%d}", 60 + random.nextInt(840));
      case 2 -> format("{\"seconds\":%d}", 60 + random.nextInt(5000));
      case 3 -> format("{\"quest\":%d,\"reward\":%d}", random.nextInt(300), random.nextInt(999));
      default ->
          format("{\"amount\":%s,\"currency\":\"CNY\",\"item\":\"battle_pass\"}", price(random));
    };
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
