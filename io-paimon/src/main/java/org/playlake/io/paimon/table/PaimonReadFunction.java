package org.playlake.io.paimon.table;

import java.io.Serializable;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Function from a row of a table to an element.
 *
 * <p>Called once for every row, so it should neither box nor format. The row holds the columns in
 * the order in which they were asked for and is valid until the function returns: copy what is
 * kept, text and bytes too. When changes are read, {@code row.getRowKind()} says what happened to
 * the row; otherwise it is {@code INSERT}.
 */
@FunctionalInterface
public interface PaimonReadFunction<T> extends Serializable {

  /** The element, or null when there is none for this row. */
  @Nullable T element(InternalRow row);
}
