package org.playlake.io.paimon.internal.parquet;

import org.apache.paimon.data.InternalRow;
import org.apache.paimon.shade.org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The way from rows to the values of a column, and the levels of a page, which say where there is
 * none.
 */
interface ColumnValues {

  /**
   * Gives the row's values to the writer.
   *
   * @throws IllegalArgumentException if one is missing that must not be
   */
  void write(InternalRow row, ColumnChunkWriter out);

  /**
   * Counts rows of one value each, or none.
   *
   * @param value the first that lies in them or behind them
   * @throws IllegalArgumentException if one is missing that must not be
   */
  void count(BatchValues in, int value, int fromRow, int toRow);

  /** Counts rows that have one value each. */
  void countValues(int rowCount);

  /** Number of the page's values, and of the places without one. */
  int places();

  /** True if rows may have no value, so that pages hold definition levels. */
  boolean hasDefinitionLevels();

  /** True if rows may have several values, so that pages hold repetition levels. */
  boolean hasRepetitionLevels();

  /** Adds the levels of the page. */
  void addLevels(PageBytes page);

  /**
   * Histograms of the page's levels for columns of lists, else null.
   *
   * @param type of the values
   * @param bytes plain-encoded size of the values
   */
  @Nullable SizeStatistics sizes(PrimitiveType type, long bytes);

  /** Begins the next page. */
  void clear();
}
