package org.playlake.io.paimon.internal.pack;

import java.nio.ByteBuffer;
import org.playlake.io.paimon.internal.message.WrittenFiles;

/** Number of rows that a bundle sent, and their digest, which travel beside its blocks. */
public final class RowCount {

  private RowCount() {}

  static byte[] toBytes(long rows, long digest) {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(rows).putLong(digest).array();
  }

  /** The counts of all bundles as one element without files. */
  public static WrittenFiles sum(String table, Iterable<byte[]> counts) {
    long rows = 0;
    long digest = 0;
    for (byte[] count : counts) {
      rows += ByteBuffer.wrap(count).getLong();
      digest += ByteBuffer.wrap(count).getLong(Long.BYTES);
    }
    return WrittenFiles.tally(table, rows, 0, -digest);
  }
}
