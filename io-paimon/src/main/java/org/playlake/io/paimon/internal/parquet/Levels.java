package org.playlake.io.paimon.internal.parquet;

import java.util.Arrays;

/** Definition levels of a page: which rows have a value, and which are null. */
final class Levels {
  private static final int NULL = 0;
  private static final int VALUE = 1;

  /** Level of each row; empty while there was no null, as in most pages. */
  private int[] levels = new int[0];

  /** Number of rows that {@link #levels} covers; the rows after them have a value. */
  private int told;

  private int nulls;

  /** Says that a row, counted from 0, has no value. */
  void addNull(int row) {
    if (row >= levels.length) {
      levels = Arrays.copyOf(levels, Math.max(64, row * 2));
    }
    tellUpTo(row);
    levels[row] = NULL;
    told = row + 1;
    nulls++;
  }

  private void tellUpTo(int rows) {
    Arrays.fill(levels, told, rows, VALUE);
  }

  /** Adds the levels of so many rows, with their length before them. */
  void addTo(PageBytes page, int rows) {
    int start = page.size();
    page.addInt(0);
    if (nulls == 0) {
      RunLengths.addRun(VALUE, rows, 1, page);
    } else {
      levels = Arrays.copyOf(levels, Math.max(levels.length, rows));
      tellUpTo(rows);
      RunLengths.add(levels, rows, 1, page);
    }
    page.setInt(start, page.size() - start - Integer.BYTES);
  }

  /** Begins the next page. */
  void clear() {
    told = 0;
    nulls = 0;
  }
}
