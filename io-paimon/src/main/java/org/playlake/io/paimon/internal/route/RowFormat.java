package org.playlake.io.paimon.internal.route;

import java.io.Serializable;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;

/** Conversion of elements to rows of any table they go to. */
public interface RowFormat<T> extends Serializable {

  /**
   * The function for one table.
   *
   * <p>Throws an unchecked exception that says why when elements do not fit the table at all.
   *
   * @param described the table as the user described it, or null
   * @param stored as it is
   */
  PaimonRowFunction<T> forTable(@Nullable PaimonTable described, FileStoreTable stored);

  /** True if the user has said what keys or options a table is created with. */
  default boolean isDrafted() {
    return false;
  }

  /** A table for such elements, for when it is to be created and the user described none. */
  @Nullable PaimonTable describe(String table);
}
