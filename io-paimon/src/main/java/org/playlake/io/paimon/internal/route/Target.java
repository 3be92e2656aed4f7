package org.playlake.io.paimon.internal.route;

import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowFunction;

/**
 * A table as elements see it.
 *
 * @param slot what the owner of the target keeps for the table
 */
public record Target<T, S>(PaimonRowFunction<T> function, RowCheck check, S slot) {

  /** The element's row, which the table can hold; null when it has none. */
  public @Nullable InternalRow row(T element) {
    InternalRow row;
    try {
      row = function.row(element);
      if (row != null) {
        check.check(row);
      }
    } catch (RuntimeException e) {
      throw new RejectedElementException(element, e);
    }
    return row;
  }
}
