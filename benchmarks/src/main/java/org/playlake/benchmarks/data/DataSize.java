package org.playlake.benchmarks.data;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Size of a data set.
 *
 * @param events of all players
 * @param players with a profile
 * @param days over which the events lie
 * @param files of each source
 */
public record DataSize(long events, long players, int days, int files) {

  private static final int FILES = 4;
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,9})([kM]?)/(\\d{1,9})([kM]?)/(\\d{1,5})");

  /**
   * A size as people write it.
   *
   * @param text events, players and days with slashes between, such as {@code 10M/200k/90}
   * @throws IllegalArgumentException if it is something else
   */
  public static DataSize parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no size. Write events, players and days such as 10M/200k/90.");
    }
    return new DataSize(
        number(parts.group(1), parts.group(2)),
        number(parts.group(3), parts.group(4)),
        Integer.parseInt(parts.group(5)),
        FILES);
  }

  private static long number(String digits, String unit) {
    return Long.parseLong(digits) * (unit.equals("M") ? 1_000_000 : unit.equals("k") ? 1_000 : 1);
  }

  DataSize withPlayers(long other) {
    return new DataSize(events, other, days, files);
  }

  DataSize withDays(int other) {
    return new DataSize(events, players, other, files);
  }

  DataSize withFiles(int other) {
    return new DataSize(events, players, days, other);
  }

  DataSize times(int factor) {
    return new DataSize(events * factor, players * factor, days, files);
  }

  /** Name of a folder with such data. */
  String folder() {
    return events + "-events-" + players + "-players-" + days + "-days-" + files + "-files";
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%,d events, %,d players, %d days, %d files", events, players, days, files);
  }
}
