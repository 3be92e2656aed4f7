package org.playlake.io.paimon.internal.columns;

import org.playlake.io.paimon.internal.parquet.PageBytes;

/**
 * Numbers in a block: the least, and by how much each is more; the least alone if all are equal.
 */
final class NumberColumn {

  private NumberColumn() {}

  static void add(TakenColumn column, PageBytes out) {
    out.add(StoredColumn.NUMBERS);
    if (!column.addNulls(out)) {
      return;
    }
    int rows = column.rows();
    long[] values = column.values();
    long least = Long.MAX_VALUE;
    long greatest = Long.MIN_VALUE;
    for (int i = 0; i < rows; i++) {
      if (!column.isNull(i)) {
        least = Math.min(least, values[i]);
        greatest = Math.max(greatest, values[i]);
      }
    }
    // Right without a sign, though the difference be more than a long with one can hold.
    int width = Widths.of(greatest - least);
    out.add((byte) width);
    out.addLong(least);
    for (int i = 0; i < rows; i++) {
      values[i] -= least;
    }
    if (column.hasNulls()) {
      for (int i = 0; i < rows; i++) {
        if (column.isNull(i)) {
          values[i] = 0;
        }
      }
    }
    Widths.addAll(values, rows, width, out);
  }
}
