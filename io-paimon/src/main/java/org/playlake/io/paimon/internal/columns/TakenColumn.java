package org.playlake.io.paimon.internal.columns;

import java.util.Arrays;
import org.playlake.io.paimon.internal.parquet.PageBytes;

/**
 * Values of one column, taken out of the rows of a block that ends. Used for one after the other.
 */
final class TakenColumn {
  static final byte NO_NULLS = 0;
  static final byte SOME_NULLS = 1;
  static final byte ALL_NULLS = 2;

  private long[] values = {};
  private long[] nullBits = {};
  private int rows;
  private int nulls;

  /**
   * Takes a column.
   *
   * @param cells of the rows: for each {@code words} of bits, which are set where a column has no
   *     value, and a cell a column
   * @param mayHaveNulls whether there is such a bit
   */
  void take(long[] cells, int rowCount, int words, int columns, int column, boolean mayHaveNulls) {
    rows = rowCount;
    nulls = 0;
    if (values.length < rows) {
      values = new long[rows * 2];
      nullBits = new long[words(rows * 2)];
    }
    int at = words + column;
    for (int i = 0; i < rows; i++, at += words + columns) {
      values[i] = cells[at];
    }
    at = column / Long.SIZE;
    for (int i = 0; mayHaveNulls && i < rows; i++, at += words + columns) {
      if ((cells[at] >>> column & 1) != 0) {
        setNull(i);
      }
    }
  }

  private void setNull(int row) {
    if (nulls == 0) {
      Arrays.fill(nullBits, 0);
    }
    nullBits[row / Long.SIZE] |= 1L << row;
    nulls++;
  }

  int rows() {
    return rows;
  }

  /** The values of all rows, to be read or replaced; of a row without one, 0. */
  long[] values() {
    return values;
  }

  long value(int row) {
    return values[row];
  }

  void setValue(int row, long value) {
    values[row] = value;
  }

  boolean hasNulls() {
    return nulls > 0;
  }

  boolean isNull(int row) {
    return nulls > 0 && (nullBits[row / Long.SIZE] >>> row & 1) != 0;
  }

  /** Adds where there is no value, and says whether there is any. */
  boolean addNulls(PageBytes out) {
    if (nulls == rows) {
      out.add(ALL_NULLS);
      return false;
    }
    out.add(nulls == 0 ? NO_NULLS : SOME_NULLS);
    for (int word = 0; nulls > 0 && word < words(rows); word++) {
      out.addLong(nullBits[word]);
    }
    return true;
  }

  /** Number of longs with a bit for each row. */
  static int words(int rows) {
    return (rows + Long.SIZE - 1) / Long.SIZE;
  }
}
