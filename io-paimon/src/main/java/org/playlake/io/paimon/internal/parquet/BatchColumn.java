package org.playlake.io.paimon.internal.parquet;

import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.distinct.Slice;
import org.playlake.io.paimon.table.FlatRow;
import org.playlake.io.paimon.table.TextDictionary;

/** Column of a {@link ColumnBatch}: numbers as {@link FlatRow} has them, or texts. */
public interface BatchColumn {

  /** True if a row has no value. */
  boolean hasNulls();

  /** Puts the rows that have a value one after the other, and says how many they are. */
  int present(int[] to);

  /** True if rows have numbers, of their own or of texts in a dictionary; else each has a text. */
  boolean hasNumbers();

  /**
   * Puts the number of each row at its place, which in a column with a {@link #dictionary} is that
   * of its text there; of a row without a value, any.
   */
  void numbers(long[] to);

  /** The texts of the column, or null where each row has its own or the column has numbers. */
  @Nullable TextDictionary dictionary();

  /** Looks at the text of a row in a column that has no numbers. */
  void text(int row, Slice slice);
}
