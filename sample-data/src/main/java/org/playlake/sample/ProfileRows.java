package org.playlake.sample;

import java.io.IOException;
import java.util.List;
import org.playlake.sample.file.Column;
import org.playlake.sample.file.RowConsumer;
import org.playlake.sample.file.SourceRow;

/** The profile of a player, and for one in twenty an older copy of it. */
final class ProfileRows {

  private static final List<String> MODES =
      List.of("ranked", "battle_royale", "co_op", "story", "arena");
  private static final List<String> ACTIVE_TIMES =
      List.of("morning", "noon", "afternoon", "evening", "evening", "night");
  private static final int OLDER_COPY_EVERY = 20;
  private static final int TIE_EVERY = 80;

  private ProfileRows() {}

  /** Number of rows of the profiles of the first {@code players} players. */
  static long count(long players) {
    return players + players / OLDER_COPY_EVERY;
  }

  static void write(Player player, RowConsumer sink) throws IOException {
    RandomStream chance = new RandomStream(RandomStream.key(player.key(), Long.MIN_VALUE));
    SourceRow row = row(player, player.lastPlayed(), chance);
    ProfileFlaws.spoilOneInHundred(row, chance);
    sink.write(row);
  }

  /** Writes what an earlier export knew of the player, for those of whom it was left behind. */
  static void writeOlderCopy(Player player, RowConsumer sink) throws IOException {
    long count = player.number() + 1;
    if (count % OLDER_COPY_EVERY == 0) {
      // Another stream of draws: some columns differ, which matters where the dates are the same.
      RandomStream chance = new RandomStream(RandomStream.key(player.key(), Long.MAX_VALUE));
      int last = player.lastPlayed();
      int earlier = count % TIE_EVERY == 0 ? last : last - chance.between(1, 60);
      sink.write(row(player, Math.max(player.stay().joined(), earlier), chance));
    }
  }

  private static SourceRow row(Player player, int lastPlayed, RandomStream chance) {
    SampleDays span = player.span();
    double played = 1 + (lastPlayed - player.stay().joined()) * player.stay().loyalty().frequency();
    int tenthsOfHours = (int) (played * chance.between(5, 25));
    SourceRow row =
        new SourceRow(player.id())
            .put(Column.OS_VERSION, player.device().system(chance))
            .put(Column.CURRENT_LEVEL, Integer.toString(1 + Math.min(99, tenthsOfHours / 20)))
            .put(Column.LAST_LOGIN_DATE, span.date(lastPlayed).toString())
            .put(Column.FAVORITE_GAME_MODE, one(MODES, chance))
            .put(Column.LANGUAGE_PREFERENCE, player.home().language())
            .put(Column.ACTIVE_TIME, one(ACTIVE_TIMES, chance))
            .put(Column.REGISTRATION_DATE, span.date(player.stay().joined()).toString())
            .put(Column.TOTAL_DEATHS, Integer.toString((int) (played * chance.between(0, 9))))
            .put(Column.GAME_HOURS, tenthsOfHours / 10 + "." + tenthsOfHours % 10)
            .put(Column.LOCATION, player.location())
            .put(Column.PLAY_FREQUENCY, player.stay().loyalty().playFrequency());
    // A player need not say everything.
    int gender = chance.below(100);
    if (gender < 90) {
      row.put(Column.GENDER, gender < 52 ? "male" : "female");
    }
    if (!chance.oneIn(100)) {
      row.put(Column.DEVICE_TYPE, player.device().type());
    }
    return row;
  }

  private static String one(List<String> words, RandomStream chance) {
    return words.get(chance.below(words.size()));
  }
}
