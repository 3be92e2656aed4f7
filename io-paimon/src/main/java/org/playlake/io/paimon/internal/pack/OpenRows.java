package org.playlake.io.paimon.internal.pack;

import java.io.IOException;
import org.apache.paimon.data.InternalRow;

/** Rows of a block that is being filled: rows, then {@link #toBytes}, then {@link #digest}. */
interface OpenRows {

  void add(InternalRow row) throws IOException;

  /** Bytes of the rows in Paimon's binary form, each with its length. */
  int length();

  /** Estimated heap bytes beside these. */
  int overhead();

  /** Ends the block. */
  byte[] toBytes(long version, boolean counted);

  /** Sum of the digests of the rows, if they are counted. */
  long digest();
}
