package org.playlake.io.paimon.table;

import java.io.Serializable;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Function from an element to its row in a table.
 *
 * <p>Called once for every element, so it should neither box nor format. The row is read before the
 * next call, which may therefore give the same object again: a {@link FlatRow} boxes and copies
 * nothing, and as a {@link CodedRow} it may tell texts by number. {@code Decimal.fromBigDecimal}
 * returns null when a value does not fit the precision: check it, or the value is lost.
 */
@FunctionalInterface
public interface PaimonRowFunction<T> extends Serializable {

  /**
   * The row in the order of the table's columns, or null when the element has none in this table.
   */
  @Nullable InternalRow row(T element);
}
