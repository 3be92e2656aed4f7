package org.playlake.benchmarks.data;

import java.util.Locale;

/**
 * How much data.
 *
 * @param events of all players
 * @param players with a profile
 * @param days over which the events lie
 * @param files of each source
 */
record DataSize(long events, long players, int days, int files) {

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

  /** What a folder with them is called. */
  String folder() {
    return events + "-events-" + players + "-players-" + days + "-days-" + files + "-files";
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%,d events, %,d players, %d days, %d files", events, players, days, files);
  }
}
