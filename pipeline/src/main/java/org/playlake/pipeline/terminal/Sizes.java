package org.playlake.pipeline.terminal;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
public final class Sizes {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

  private Sizes() {}

  public static String bytes(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1000 && unit < UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    return String.format(
        Locale.ROOT, unit == 0 || size >= 100 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
  }

  public static String count(long count) {
    return NumberFormat.getIntegerInstance(Locale.ROOT).format(count);
  }

  public static String elapsed(Duration elapsed) {
    return elapsed.toMinutes() == 0
        ? String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1000.0)
        : String.format(Locale.ROOT, "%d min %d s", elapsed.toMinutes(), elapsed.toSecondsPart());
  }
}
