package org.playlake.sample;

import org.playlake.sample.file.Column;
import org.playlake.sample.file.SourceRow;

/** Defects of real logs: one event in a hundred has one of them. */
final class EventFlaws {

  /** A three-byte character cut off, then a byte that UTF-8 never uses. */
  private static final byte[] MALFORMED = {'a', (byte) 0xE6, (byte) 0x9D, (byte) 0xFF, 'b'};

  private EventFlaws() {}

  static void spoilOneInHundred(SourceRow row, long second, RandomStream chance) {
    if (chance.oneIn(100)) {
      spoil(row, second, chance);
    }
  }

  private static void spoil(SourceRow row, long second, RandomStream chance) {
    switch (chance.below(16)) {
      case 0 -> row.put(Column.TIMESTAMP, "not a time");
      case 1 -> row.put(Column.TIMESTAMP, ClientTime.dateAndTime(second, ' ') + "x");
      case 2 -> row.put(Column.TIMESTAMP, "2026-13-45 25:61:61");
      case 3 -> row.clear(Column.TIMESTAMP);
      case 4 -> row.put(Column.TIMESTAMP, ClientTime.time(second));
      case 5 -> row.put(Column.TIMESTAMP, "T" + ClientTime.time(second));
      case 6 -> row.put(Column.TIMESTAMP, "  " + row.text(Column.TIMESTAMP) + " ");
      case 7 -> row.put(Column.EVENT_DETAILS, "{\"amount\":12.5,\"curren");
      case 8 -> row.put(Column.EVENT_DETAILS, "{\"amount\":-30,\"refund\":true}");
      case 9 -> row.put(Column.EVENT_DETAILS, "{\"amount\":\"NaN\"}");
      case 10 -> row.clear(Column.EVENT_DETAILS);
      case 11 -> row.put(Column.EVENT_TYPE, MALFORMED);
      case 12 -> row.put(Column.LOCATION, MALFORMED);
      case 13 -> row.put(Column.LOCATION, " ");
      case 14 -> row.userId(null);
      default -> row.userId(1L + chance.below(5000));
    }
  }
}
