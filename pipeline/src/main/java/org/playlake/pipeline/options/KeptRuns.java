package org.playlake.pipeline.options;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reader of the option {@code --keepRuns}: how many of the last runs' snapshots are kept by tags.
 */
public final class KeptRuns {
  private static final int MOST = 10_000;

  private KeptRuns() {}

  /**
   * Gives the number, 0 where the option is not given.
   *
   * @throws InputException if it is no number from 1 to 10,000
   */
  public static int of(@Nullable String value) {
    if (value == null) {
      return 0;
    }
    if (value.matches("[0-9]{1,5}")) {
      int runs = Integer.parseInt(value);
      if (runs >= 1 && runs <= MOST) {
        return runs;
      }
    }
    throw new InputException(
        "--keepRuns="
            + value
            + " is no number of runs from 1 to "
            + MOST
            + ". Give how many of the last runs readers can go back to, such as 30.");
  }
}
