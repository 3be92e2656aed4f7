package org.playlake.benchmarks.paimonio;

import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A row of the table as an element of a program's own. Texts are UTF-8. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sale(
    long id,
    @Nullable Integer quantity,
    byte @Nullable [] region,
    byte[] player,
    double amount,
    long micros) {

  static Sale of(InternalRow row) {
    return new Sale(
        row.getLong(0),
        row.isNullAt(1) ? null : row.getInt(1),
        row.isNullAt(2) ? null : row.getString(2).toBytes(),
        row.getString(3).toBytes(),
        row.getDouble(4),
        row.getTimestamp(5, 6).toMicros());
  }
}
