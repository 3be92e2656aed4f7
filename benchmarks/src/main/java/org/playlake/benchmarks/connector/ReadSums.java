package org.playlake.benchmarks.connector;

import org.apache.paimon.data.InternalRow;

/**
 * Count and sums over all columns, so that a reader can skip none. As a text this is what each
 * contender prints: rows, ids, quantities, characters of regions and of players, quarters of
 * amounts, and the latest time in microseconds.
 */
public final class ReadSums {
  private long rows;
  private long ids;
  private long quantities;
  private long regions;
  private long players;
  private double amounts;
  private long latest = Long.MIN_VALUE;

  /** Adds a row. */
  public void add(InternalRow row) {
    rows++;
    ids += row.getLong(0);
    quantities += row.isNullAt(1) ? 0 : row.getInt(1);
    regions += row.isNullAt(2) ? 0 : row.getString(2).numChars();
    players += row.getString(3).numChars();
    amounts += row.getDouble(4);
    latest = Math.max(latest, row.getTimestamp(5, 6).toMicros());
  }

  /** Adds the sums of other rows. */
  public void add(ReadSums other) {
    rows += other.rows;
    ids += other.ids;
    quantities += other.quantities;
    regions += other.regions;
    players += other.players;
    amounts += other.amounts;
    latest = Math.max(latest, other.latest);
  }

  @Override
  public String toString() {
    return rows
        + " "
        + ids
        + " "
        + quantities
        + " "
        + regions
        + " "
        + players
        + " "
        + (Math.round(amounts * 4) + " " + latest);
  }
}
