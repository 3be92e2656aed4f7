package org.playlake.io.paimon.internal.pack;

import java.nio.ByteBuffer;

/**
 * End of a block, which says what it is.
 *
 * @param rowBytes size of the rows in Paimon's binary form, each with its length, by which limits
 *     of blocks and shards are counted
 * @param version the {@code TableIncarnation} that the rows were made for
 * @param counted whether the rows are counted beside the block
 * @param compressed whether the block is, of as many bytes as {@code rowBytes}
 * @param byColumn whether the rows lie column by column
 */
record BlockTail(
    int rowBytes, long version, boolean counted, boolean compressed, boolean byColumn) {

  static final int BYTES = Integer.BYTES + Long.BYTES + 1;
  private static final int COUNTED = 1;
  private static final int COMPRESSED = 2;
  private static final int BY_COLUMN = 4;

  static BlockTail of(byte[] block) {
    ByteBuffer tail = ByteBuffer.wrap(block, block.length - BYTES, BYTES);
    int rowBytes = tail.getInt();
    long version = tail.getLong();
    byte flags = tail.get();
    return new BlockTail(
        rowBytes,
        version,
        (flags & COUNTED) != 0,
        (flags & COMPRESSED) != 0,
        (flags & BY_COLUMN) != 0);
  }

  /** The first {@code length} bytes with this tail behind them. */
  byte[] after(byte[] bytes, int length) {
    return ByteBuffer.allocate(length + BYTES)
        .put(bytes, 0, length)
        .putInt(rowBytes)
        .putLong(version)
        .put(
            (byte)
                ((counted ? COUNTED : 0)
                    | (compressed ? COMPRESSED : 0)
                    | (byColumn ? BY_COLUMN : 0)))
        .array();
  }
}
