package org.playlake.io.paimon.internal.parquet;

import org.apache.paimon.data.InternalRow;
import org.apache.paimon.shade.org.apache.parquet.column.statistics.Statistics;

/**
 * The values of a column that are not null: its distinct values with their numbers, and what is
 * said of a page's values.
 */
interface Cells {

  /** The number of the row's value, counted from 0; a new value gets the next. */
  int number(InternalRow row);

  /** Adds the row's value to a page as it is. */
  void add(InternalRow row, PageBytes page);

  /** The number of the value that a row has in a column. */
  int number(BatchColumn in, int row);

  /** Adds the value that a row has in a column to a page as it is. */
  void add(BatchColumn in, int row, PageBytes page);

  /** Adds the value of a number to a page as it is. */
  void addNumbered(int number, PageBytes page);

  /** Plain-encoded size of the values of the first {@code count} numbers. */
  long plainBytes(int[] numbers, int count);

  /** Plain-encoded size of the distinct values. */
  int dictionaryBytes();

  /**
   * Statistics of a page: of the values that were added to it, of the values of the first {@code
   * count} of {@code numbers}, and of as many nulls.
   */
  Statistics<?> statistics(int[] numbers, int count, int nulls);

  /** Forgets the distinct values. */
  void forget();
}
