package org.playlake.io.paimon.internal.parquet;

import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.distinct.Slice;
import org.playlake.io.paimon.table.TextDictionary;

/**
 * Values of one column of a batch, without the rows that have none. Filled from one column after
 * the other.
 */
final class BatchValues {
  private long[] numbers = {};
  private int[] rows = {};
  private boolean hasNulls;
  private int size;
  private @Nullable BatchColumn column;

  /** Takes the values of a column of {@code rowCount} rows. */
  void read(BatchColumn from, int rowCount) {
    column = from;
    size = rowCount;
    hasNulls = from.hasNulls();
    if (numbers.length < rowCount) {
      numbers = new long[rowCount];
    }
    if (from.hasNumbers()) {
      from.numbers(numbers);
    }
    if (hasNulls) {
      skipNulls(from, rowCount);
    }
  }

  private void skipNulls(BatchColumn from, int rowCount) {
    if (rows.length < rowCount) {
      rows = new int[rowCount];
    }
    size = from.present(rows);
    for (int value = 0; value < size; value++) {
      numbers[value] = numbers[rows[value]];
    }
  }

  /** The numbers of the values, or of texts in the {@link #dictionary}. */
  long[] numbers() {
    return numbers;
  }

  boolean hasNulls() {
    return hasNulls;
  }

  @Nullable TextDictionary dictionary() {
    return column.dictionary();
  }

  /** Looks at the text of a value of a column without numbers. */
  void text(int value, Slice slice) {
    column.text(row(value), slice);
  }

  /** The row of a value. */
  int row(int value) {
    return hasNulls ? rows[value] : value;
  }

  /** Number of values in the rows before {@code row}. */
  int before(int row) {
    if (!hasNulls) {
      return row;
    }
    int at = Arrays.binarySearch(rows, 0, size, row);
    return at < 0 ? -at - 1 : at;
  }

  /** Number of values. */
  int size() {
    return size;
  }
}
