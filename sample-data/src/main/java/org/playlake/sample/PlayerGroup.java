package org.playlake.sample;

import java.io.IOException;
import java.util.List;
import org.playlake.sample.file.RowConsumer;

/** A few players whose events are written together, day after day. */
final class PlayerGroup {

  private final List<Player> players;
  private final long[] reached;
  private final long end;

  /**
   * Lines the players up behind those before them.
   *
   * @param effortBefore the effort of all players before these
   */
  PlayerGroup(List<Player> players, long effortBefore) {
    this.players = players;
    this.reached = new long[players.size()];
    long effort = effortBefore;
    for (int place = 0; place < reached.length; place++) {
      reached[place] = effort;
      effort += players.get(place).effort();
    }
    this.end = effort;
  }

  /** The effort up to here: of these players and all before them. */
  long end() {
    return end;
  }

  /** Writes the events of a day; the days must come in order. */
  void write(int day, EventShares shares, Sessions sessions, RowConsumer sink) throws IOException {
    for (int place = 0; place < reached.length; place++) {
      Player player = players.get(place);
      long next = reached[place] + player.effort(day);
      long events = shares.before(next) - shares.before(reached[place]);
      sessions.write(player, day, events, sink);
      reached[place] = next;
    }
  }
}
