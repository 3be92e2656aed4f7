package org.playlake.io.paimon.internal.rows;

import org.apache.paimon.data.DataGetters;
import org.playlake.io.paimon.table.PaimonRowException;

/**
 * Takes one value out of a row or an array of Paimon. The value is Beam's and shares no memory with
 * where it came from. Not serializable: a serialized lambda names its types as texts, which stay as
 * they are where Paimon is relocated.
 */
@FunctionalInterface
interface ValueReader {

  /**
   * The value at a position where there is one. Throws {@link PaimonRowException} when it breaks
   * the column's type.
   */
  Object read(DataGetters from, int at);
}
