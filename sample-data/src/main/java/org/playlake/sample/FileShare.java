package org.playlake.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.playlake.sample.file.RowConsumer;

/**
 * The players whose rows share a file.
 *
 * @param first the number of the first player
 * @param end the number after the last player's
 */
record FileShare(SampleData data, WeightedChoice<Town> places, long first, long end) {

  /** Number of players whose events are mixed day by day, which bounds the memory. */
  private static final int CROWD = 1000;

  static List<FileShare> of(SampleData data) {
    WeightedChoice<Town> places = Towns.lottery();
    List<FileShare> shards = new ArrayList<>();
    for (int file = 0; file < data.files(); file++) {
      long first = data.users() * file / data.files();
      long end = data.users() * (file + 1) / data.files();
      shards.add(new FileShare(data, places, first, end));
    }
    return shards;
  }

  /** The effort of all players on all days. */
  long effort() {
    long sum = 0;
    for (long number = first; number < end; number++) {
      sum += player(number).effort();
    }
    return sum;
  }

  void writeProfiles(RowConsumer sink) throws IOException {
    for (long number = first; number < end; number++) {
      ProfileRows.write(player(number), sink);
    }
    // At the end, not beside the newer row: order must not tell which one counts.
    for (long number = first; number < end; number++) {
      ProfileRows.writeOlderCopy(player(number), sink);
    }
  }

  /**
   * Writes the events in many runs through all the days, so that any stretch of the file holds many
   * dates.
   *
   * @param effortBefore the effort of all shards before this one
   */
  void writeEvents(EventShares shares, long effortBefore, RowConsumer sink) throws IOException {
    Sessions sessions = new Sessions(places);
    long reached = effortBefore;
    for (long start = first; start < end; start += CROWD) {
      List<Player> players = new ArrayList<>();
      for (long number = start; number < Math.min(start + CROWD, end); number++) {
        players.add(player(number));
      }
      PlayerGroup crowd = new PlayerGroup(players, reached);
      for (int day = 0; day < data.days(); day++) {
        crowd.write(day, shares, sessions, sink);
      }
      reached = crowd.end();
    }
  }

  private Player player(long number) {
    return Player.of(data, places, number);
  }
}
