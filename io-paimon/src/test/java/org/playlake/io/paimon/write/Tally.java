package org.playlake.io.paimon.write;

import java.io.Serializable;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;

/** A row that shows how often it was written: by coming more than once, or by a sum above 1. */
record Tally(int day, int id, long times) implements Serializable {

  static Tally once(int day, int id) {
    return new Tally(day, id, 1);
  }

  static Tally of(InternalRow row) {
    return new Tally(row.getInt(0), row.getInt(1), row.getLong(2));
  }

  InternalRow row() {
    return GenericRow.of(day, id, times);
  }
}
