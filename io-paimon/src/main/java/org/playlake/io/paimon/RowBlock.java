package org.playlake.io.paimon;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.serializer.BinaryRowSerializer;
import org.apache.paimon.io.DataOutputSerializer;
import org.apache.paimon.memory.MemorySegment;

/**
 * Rows of one partition as bytes: for each its length and Paimon's own binary form, which a writer
 * reads in place.
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

  byte[] toBytes() {
    return bytes.getCopyOfBuffer();
  }

  /** Writes the rows of a block, in the order they were added. */
  static void write(byte[] block, int columns, TableWriter writer) throws Exception {
    ByteBuffer lengths = ByteBuffer.wrap(block);
    MemorySegment segment = MemorySegment.wrap(block);
    BinaryRow row = new BinaryRow(columns);
    int position = 0;
    while (position < block.length) {
      int length = lengths.getInt(position);
      position += Integer.BYTES;
      row.pointTo(segment, position, length);
      writer.write(row);
      position += length;
    }
  }
}
