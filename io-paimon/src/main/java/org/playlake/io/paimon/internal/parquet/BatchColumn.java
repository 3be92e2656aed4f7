package org.playlake.io.paimon.internal.parquet;

import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.distinct.Slice;
import org.playlake.io.paimon.table.FlatRow;
import org.playlake.io.paimon.table.TextDictionary;

/** Column of a {@link ColumnBatch}: numbers as {@link FlatRow} has them, or texts. */
public interface BatchColumn {

  boolean isNull(int row);

  /** The row's number; in a column with a {@link #dictionary} that of its text there. */
  long number(int row);

  /** The texts of the column, or null where each row has its own or the column has numbers. */
  @Nullable TextDictionary dictionary();

  /** Looks at the text of a row in a column of texts without a dictionary. */
  void text(int row, Slice slice);
}
