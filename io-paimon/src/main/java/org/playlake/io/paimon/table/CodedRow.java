package org.playlake.io.paimon.table;

import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A row that knows some of its texts by their numbers in dictionaries. A {@link PaimonRowFunction}
 * may give such rows: their texts are hashed and compared once for a dictionary instead of once for
 * a row, on the way to the file that holds them. All else treats them as any row, so {@code
 * getString} and {@code getBinary} must give the same text.
 *
 * <p>A row may have a dictionary a column, and another row others: where they come from one source
 * of texts, give the same {@link TextDictionary} object. {@link FlatRow} is such a row.
 */
public interface CodedRow extends InternalRow {

  /**
   * The dictionary of a column's text in this row; null if the text is not told by number. Only
   * asked where the column is not null.
   */
  @Nullable TextDictionary dictionary(int column);

  /** The number of the column's text in its {@link #dictionary}. */
  int code(int column);
}
