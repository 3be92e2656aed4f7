package org.playlake.io.paimon.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.serializer.BinaryRowSerializer;
import org.apache.paimon.io.DataOutputSerializer;
import org.apache.paimon.memory.MemorySegment;

/**
 * Rows for one writer as bytes: for each its length and Paimon's own binary form, which a sink
 * reads in place. After them the number of the schema they were made for, and one byte that says
 * whether the rows are counted beside the block.
 */
final class RowBlock {

  private static final int TAIL_BYTES = Long.BYTES + 1;

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

  byte[] toBytes(long schema, boolean counted) {
    return ByteBuffer.allocate(bytes.length() + TAIL_BYTES)
        .put(bytes.getSharedBuffer(), 0, bytes.length())
        .putLong(schema)
        .put((byte) (counted ? 1 : 0))
        .array();
  }

  static long schema(byte[] block) {
    return ByteBuffer.wrap(block).getLong(block.length - TAIL_BYTES);
  }

  /** Writes the rows of a block, in the order they were added. */
  static Written write(byte[] block, int columns, RowSink sink) throws Exception {
    ByteBuffer lengths = ByteBuffer.wrap(block);
    MemorySegment segment = MemorySegment.wrap(block);
    BinaryRow row = new BinaryRow(columns);
    int end = block.length - TAIL_BYTES;
    int position = 0;
    boolean counted = block[block.length - 1] != 0;
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
   * What was in a block.
   *
   * @param counted whether the rows are counted beside it
   * @param digest of the rows, in whatever order, if they are counted
   */
  record Written(long rows, boolean counted, long digest) {}
}
