package org.playlake.io.paimon.maintain;

import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;

/** A row of the tables that are maintained in tests. */
public record Item(int day, int id, String text) {

  public static Item of(InternalRow row) {
    return new Item(row.getInt(0), row.getInt(1), row.getString(2).toString());
  }

  public InternalRow row() {
    return GenericRow.of(day, id, BinaryString.fromString(text));
  }
}
