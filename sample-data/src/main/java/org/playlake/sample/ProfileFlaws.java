package org.playlake.sample;

import org.playlake.sample.file.Column;
import org.playlake.sample.file.SourceRow;

/** Defects of real profiles: one in a hundred has one of them. */
final class ProfileFlaws {

  /** A two-byte character cut off, then a byte that UTF-8 never uses. */
  private static final byte[] MALFORMED = {(byte) 0xC3, '?', (byte) 0xFE};

  private ProfileFlaws() {}

  static void spoilOneInHundred(SourceRow row, RandomStream chance) {
    if (chance.oneIn(100)) {
      spoil(row, chance);
    }
  }

  private static void spoil(SourceRow row, RandomStream chance) {
    switch (chance.below(9)) {
      case 0 -> row.put(Column.CURRENT_LEVEL, "abc");
      case 1 -> row.put(Column.CURRENT_LEVEL, " " + row.text(Column.CURRENT_LEVEL) + "\t");
      case 2 -> row.put(Column.LAST_LOGIN_DATE, "2026-02-30");
      case 3 -> row.put(Column.REGISTRATION_DATE, "0000-00-00");
      case 4 -> row.put(Column.TOTAL_DEATHS, "99999999999");
      case 5 -> row.put(Column.GAME_HOURS, "n/a");
      case 6 -> row.put(Column.LOCATION, MALFORMED);
      case 7 -> row.put(Column.DEVICE_TYPE, "");
      default -> row.clear(Column.LOCATION);
    }
  }
}
