package org.playlake.io.paimon.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.serializer.BinaryRowSerializer;
import org.apache.paimon.io.DataOutputSerializer;
import org.apache.paimon.memory.MemorySegment;

/**
 * Rows of one partition as bytes: for each its length and Paimon's own binary form, which a writer
 * reads in place. After them one byte that says whether the rows are counted beside the block.
 */
final class RowBlock {

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

  byte[] toBytes(boolean counted) {
    byte[] block = Arrays.copyOf(bytes.getSharedBuffer(), bytes.length() + 1);
    block[block.length - 1] = (byte) (counted ? 1 : 0);
    return block;
  }

  /**
   * Writes the rows of a block, in the order they were added, and says how many of them are not
   * counted beside it: all or none.
   */
  static long write(byte[] block, int columns, TableWriter writer) throws Exception {
    ByteBuffer lengths = ByteBuffer.wrap(block);
    MemorySegment segment = MemorySegment.wrap(block);
    BinaryRow row = new BinaryRow(columns);
    int end = block.length - 1;
    int position = 0;
    long rows = 0;
    while (position < end) {
      int length = lengths.getInt(position);
      position += Integer.BYTES;
      row.pointTo(segment, position, length);
      writer.write(row);
      position += length;
      rows++;
    }
    return block[end] == 0 ? rows : 0;
  }
}
