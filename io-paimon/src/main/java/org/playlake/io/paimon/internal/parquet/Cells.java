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

  /**
   * Numbers values of a batch, until the distinct values take more than {@code mostBytes}.
   *
   * @param numbers gets the numbers from place {@code at} on
   * @return behind the last value that was taken
   */
  int number(BatchValues in, int from, int to, int[] numbers, int at, int mostBytes);

  /**
   * Adds values of a batch to a page as they are, until the page has {@code mostBytes}.
   *
   * @return behind the last value that was taken
   */
  int add(BatchValues in, int from, int to, PageBytes page, int mostBytes);

  /** Adds the value of a number to a page as it is. */
  void addNumbered(int number, PageBytes page);

  /** Plain-encoded size of the values of the first {@code count} numbers. */
  long plainBytes(int[] numbers, int count);

  /** Number of distinct values. */
  int distinct();

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
