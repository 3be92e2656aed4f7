package org.playlake.pipeline.tables;

import java.io.Serial;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.transforms.player.PlayerDetails;

/** Rows of {@code dwd_user_details}; each is valid until the next. Belongs to one thread. */
public final class PlayerDetailRows implements PaimonRowFunction<PlayerDetails> {
  @Serial private static final long serialVersionUID = 1L;

  private static final int COLUMNS = 14;

  private transient @Nullable DetailRow row;

  @Override
  public InternalRow row(PlayerDetails details) {
    if (row == null) {
      row = new DetailRow(COLUMNS);
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
        .end();
  }
}
