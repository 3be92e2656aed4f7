package org.playlake.pipeline.job;

import java.util.Optional;
import org.playlake.pipeline.options.JoinArgument;
import org.playlake.pipeline.terminal.Sizes;

/**
 * Join of events with their players: from a table of all players in every worker, or behind a
 * shuffle that brings both together.
 *
 * @param isShuffled whether they are shuffled
 * @param reason a sentence for the user where the job chose the shuffle
 */
public record PlayerJoin(boolean isShuffled, Optional<String> reason) {

  /** A player in the table whose id is a number; measured. */
  private static final long NUMBER_BYTES = 39;

  /** A player whose id is a text, beside the bytes of the text. */
  private static final long TEXT_BYTES = 104;

  /** While the table is built, what it is built from is there, too. */
  private static final int TIMES = 2;

  /** The share of memory that the table may take: Spark uses most of the rest. */
  private static final int SHARE = 4;

  /** A player in the encoded table, beside the bytes of a text. */
  private static final long ENCODED_BYTES = 12;

  /** The table travels as one array, which doubles as it grows. */
  private static final long MOST_ENCODED_BYTES = 1 << 30;

  static final PlayerJoin BROADCAST = new PlayerJoin(false, Optional.empty());
  static final PlayerJoin SHUFFLE = new PlayerJoin(true, Optional.empty());

  /**
   * The way that was asked for, or the one that fits.
   *
   * @param players how many players there are at most
   * @param textBytes bytes of their ids where these are texts, else 0
   * @param memory bytes that a worker has
   */
  static PlayerJoin of(JoinArgument asked, long players, long textBytes, long memory) {
    return switch (asked) {
      case BROADCAST -> BROADCAST;
      case SHUFFLE -> SHUFFLE;
      case AUTO -> fitting(players, textBytes, memory);
    };
  }

  private static PlayerJoin fitting(long players, long textBytes, long memory) {
    long table = TIMES * (players * (textBytes == 0 ? NUMBER_BYTES : TEXT_BYTES) + textBytes);
    long encoded = players * ENCODED_BYTES + textBytes;
    if (table <= memory / SHARE && encoded <= MOST_ENCODED_BYTES) {
      return BROADCAST;
    }
    String bound =
        table > memory / SHARE
            ? "a quarter of a worker's memory of " + Sizes.bytes(memory)
            : "what can be sent to a worker at once";
    return new PlayerJoin(
        true,
        Optional.of(
            "Events and players are brought together by a shuffle: a table of up to "
                + Sizes.count(players)
                + " players would take "
                + Sizes.bytes(table)
                + " while it is built, more than "
                + bound
                + ". --playerJoin=broadcast sends the table all the same."));
  }
}
