package org.playlake.pipeline.terminal;

import java.time.Duration;
import java.util.Locale;

/** A step as a line: on a terminal with a bar, elsewhere as the beginning of its phase. */
final class ProgressLine {
  private static final int LONGEST_BAR = 30;
  private static final int SHORTEST_BAR = 8;

  private ProgressLine() {}

  /**
   * @param elapsed since the beginning of all
   * @param counting from the beginning of this phase until something was counted last
   * @param width of the terminal
   */
  static String drawn(Step step, Duration elapsed, Duration counting, int width) {
    // Not 100 % before the end, which is when the line is gone.
    int percent = (int) Math.max(0, Math.min(99, Math.floor(step.share() * 100)));
    String numbers =
        String.format(
            Locale.ROOT,
            "%2d%%  %s of %s %s%s  %s",
            percent,
            Sizes.count(step.done()),
            Sizes.count(step.total()),
            step.unit(),
            rate(step, counting),
            Sizes.elapsed(elapsed));
    int room = width - step.phase().length() - numbers.length() - 6;
    if (room < SHORTEST_BAR) {
      String line = step.phase() + "  " + numbers;
      return line.substring(0, Math.max(0, Math.min(line.length(), width)));
    }
    int length = Math.min(LONGEST_BAR, room);
    int filled = length * percent / 100;
    String bar = "=".repeat(filled) + ">" + " ".repeat(length - filled);
    return step.phase() + "  [" + bar.substring(0, length) + "]  " + numbers;
  }

  /** Nothing before something is done: an engine may tell of rows only when a task is over. */
  private static String rate(Step step, Duration counting) {
    long millis = counting.toMillis();
    return step.done() == 0 || millis == 0
        ? ""
        : "  " + Sizes.count(step.done() * 1000 / millis) + " " + step.unit() + "/s";
  }

  static String written(Step step, Duration elapsed) {
    return Sizes.elapsed(elapsed)
        + "  "
        + step.phase()
        + " "
        + Sizes.count(step.total())
        + " "
        + step.unit();
  }
}
