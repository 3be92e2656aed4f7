package org.playlake.pipeline.tables;

import java.io.Serial;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonReadFunction;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.transforms.player.PlayerDetails;

/** {@code dwd_user_details}: the latest profile of each player, decoded. */
public final class DwdUserDetails {
  public static final String NAME = "dwd_user_details";

  private DwdUserDetails() {}

  static PaimonTable table(String database, String userId) {
    PaimonTable table =
        LakeTables.table(database, NAME, "one row a player, the latest profile")
            .withColumn("user_id", userId, "the player; NULL is one player too")
            .withColumn("gender", "STRING", "as the profile says")
            .withColumn("os_version", "STRING", "as the profile says")
            .withColumn("current_level", "INT", "level; NULL where it does not parse")
            .withColumn("device_type", "STRING", "as the profile says")
            .withColumn("last_login_date", "DATE", "the latest of the player's profiles")
            .withColumn("favorite_game_mode", "STRING", "as the profile says")
            .withColumn("language_preference", "STRING", "as the profile says")
            .withColumn("active_time", "STRING", "as the profile says")
            .withColumn("registration_date", "DATE", "NULL where it does not parse")
            .withColumn("total_deaths", "INT", "count; NULL where it does not parse")
            .withColumn("game_hours", "DOUBLE", "hours; NULL where it does not parse")
            .withColumn("location", "STRING", "as the profile says")
            .withColumn("play_frequency", "STRING", "as the profile says");
    return LakeTables.withLoadDate(table);
  }

  /** The mapping of a profile to its row, which is valid until the next. Not thread-safe. */
  public static PaimonRowFunction<PlayerDetails> rows() {
    return new Rows();
  }

  /**
   * The profile of a row.
   *
   * @param numbers whether players are numbers
   */
  public static PaimonReadFunction<PlayerDetails> details(boolean numbers) {
    return new Details(numbers);
  }

  private record Details(boolean numbers) implements PaimonReadFunction<PlayerDetails> {

    @Override
    public PlayerDetails element(InternalRow row) {
      return new PlayerDetails(
          RowValues.playerOf(row, numbers),
          text(row, 1),
          text(row, 2),
          number(row, 3),
          text(row, 4),
          number(row, 5),
          text(row, 6),
          text(row, 7),
          text(row, 8),
          number(row, 9),
          number(row, 10),
          row.isNullAt(11) ? null : row.getDouble(11),
          text(row, 12),
          text(row, 13),
          row.getInt(14));
    }
  }

  private static @Nullable String text(InternalRow row, int column) {
    return row.isNullAt(column) ? null : row.getString(column).toString();
  }

  private static @Nullable Integer number(InternalRow row, int column) {
    return row.isNullAt(column) ? null : row.getInt(column);
  }

  private static final class Rows implements PaimonRowFunction<PlayerDetails> {
    @Serial private static final long serialVersionUID = 1L;

    private static final int COLUMNS = 15;

    private transient @Nullable BinaryRowBuilder row;

    @Override
    public InternalRow row(PlayerDetails details) {
      if (row == null) {
        row = new BinaryRowBuilder(COLUMNS);
      }
      return row.begin()
          .player(0, details.player())
          .text(1, details.gender())
          .text(2, details.osVersion())
          .number(3, details.currentLevel())
          .text(4, details.deviceType())
          .number(5, details.lastLoginDate())
          .text(6, details.favoriteGameMode())
          .text(7, details.languagePreference())
          .text(8, details.activeTime())
          .number(9, details.registrationDate())
          .number(10, details.totalDeaths())
          .number(11, details.gameHours())
          .text(12, details.location())
          .text(13, details.playFrequency())
          .day(14, details.loadDate())
          .end();
    }
  }
}
