package org.playlake.io.paimon.internal.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.paimon.compression.BlockCompressionFactory;
import org.apache.paimon.compression.BlockCompressionType;
import org.apache.paimon.compression.BlockCompressor;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.serializer.BinaryRowSerializer;
import org.apache.paimon.io.DataOutputSerializer;
import org.apache.paimon.memory.MemorySegment;

/**
 * Rows for one writer as bytes: for each its length and Paimon's own binary form, which a sink
 * reads in place. Where they are many they are compressed, since most of a binary row is padding,
 * and a shuffle holds and moves all of them. After them their length when compressed, or 0, the
 * {@code TableIncarnation} they were made for, and one byte that says whether the rows are counted
 * beside the block.
 */
public final class RowBlock {

  private static final BlockCompressionFactory LZ4 =
      BlockCompressionFactory.create(BlockCompressionType.LZ4);

  /** A few rows do not get much smaller. */
  private static final int LEAST_COMPRESSED = 4 << 10;

  private static final int TAIL_BYTES = Integer.BYTES + Long.BYTES + 1;

  private final DataOutputSerializer bytes = new DataOutputSerializer(256);
  private final BinaryRowSerializer serializer;

  RowBlock(BinaryRowSerializer serializer) {
    this.serializer = serializer;
  }

  void add(BinaryRow row) throws IOException {
    serializer.serialize(row, bytes);
  }

  int length() {
    return bytes.length();
  }

  byte[] toBytes(long version, boolean counted) {
    byte[] rows = bytes.getSharedBuffer();
    int length = bytes.length();
    boolean compressed = length >= LEAST_COMPRESSED;
    if (compressed) {
      BlockCompressor compressor = LZ4.getCompressor();
      rows = new byte[compressor.getMaxCompressedSize(length)];
      length = compressor.compress(bytes.getSharedBuffer(), 0, length, rows, 0);
    }
    return ByteBuffer.allocate(length + TAIL_BYTES)
        .put(rows, 0, length)
        .putInt(compressed ? bytes.length() : 0)
        .putLong(version)
        .put((byte) (counted ? 1 : 0))
        .array();
  }

  public static long version(byte[] block) {
    return ByteBuffer.wrap(block).getLong(block.length - Long.BYTES - 1);
  }

  /** Uncompressed size of the rows of a block. */
  static int rowBytes(byte[] block) {
    return isCompressed(block) ? lengthBefore(block) : block.length - TAIL_BYTES;
  }

  static boolean isCompressed(byte[] block) {
    return lengthBefore(block) > 0;
  }

  private static int lengthBefore(byte[] block) {
    return ByteBuffer.wrap(block).getInt(block.length - TAIL_BYTES);
  }

  /** Writes the rows of a block, in the order they were added. */
  public static Written write(byte[] block, int columns, RowSink sink) throws Exception {
    int end = rowBytes(block);
    byte[] rows = block;
    if (isCompressed(block)) {
      rows = new byte[end];
      LZ4.getDecompressor().decompress(block, 0, block.length - TAIL_BYTES, rows, 0);
    }
    return write(rows, end, block[block.length - 1] != 0, new BinaryRow(columns), sink);
  }

  private static Written write(byte[] bytes, int end, boolean counted, BinaryRow row, RowSink sink)
      throws Exception {
    ByteBuffer lengths = ByteBuffer.wrap(bytes);
    MemorySegment segment = MemorySegment.wrap(bytes);
    int position = 0;
    long rows = 0;
    long digest = 0;
    while (position < end) {
      int length = lengths.getInt(position);
      position += Integer.BYTES;
      row.pointTo(segment, position, length);
      if (counted) {
        digest += row.hashCode();
      }
      sink.write(row);
      position += length;
      rows++;
    }
    return new Written(rows, counted, digest);
  }

  /**
   * Contents of a block.
   *
   * @param counted whether the rows are counted beside it
   * @param digest of the rows, in whatever order, if they are counted
   */
  public record Written(long rows, boolean counted, long digest) {}
}
