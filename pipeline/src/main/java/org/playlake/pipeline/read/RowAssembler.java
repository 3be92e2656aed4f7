package org.playlake.pipeline.read;

import java.io.Serializable;

/** Makes a row of the next value of each column. */
@FunctionalInterface
interface RowAssembler<T> extends Serializable {
  /** Takes exactly one value of every cursor, which are in the order of the source's columns. */
  T row(ColumnCursor[] columns);
}
