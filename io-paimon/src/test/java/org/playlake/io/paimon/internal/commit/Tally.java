package org.playlake.io.paimon.internal.commit;

import java.io.Serializable;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;

/** A row that shows how often it was written: by coming more than once, or by a sum above 1. */
public record Tally(int day, int id, long times) implements Serializable {

  public static Tally once(int day, int id) {
    return new Tally(day, id, 1);
  }

  public static Tally of(InternalRow row) {
    return new Tally(row.getInt(0), row.getInt(1), row.getLong(2));
  }

  public InternalRow row() {
    return GenericRow.of(day, id, times);
  }
}
