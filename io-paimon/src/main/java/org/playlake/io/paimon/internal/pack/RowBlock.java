package org.playlake.io.paimon.internal.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.paimon.compression.BlockCompressionFactory;
import org.apache.paimon.compression.BlockCompressionType;
import org.apache.paimon.compression.BlockCompressor;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.io.DataOutputSerializer;
import org.apache.paimon.memory.MemorySegment;
import org.playlake.io.paimon.internal.columns.ColumnBlock;

/**
 * Rows for one writer as bytes: for each its length and Paimon's own binary form, which a sink
 * reads in place. Where they are many they are compressed, since most of a binary row is padding,
 * and a shuffle holds and moves all of them. After them the {@link BlockTail}. Rows of tables with
 * flat types lie column by column instead, see {@link ColumnRows}.
 */
public final class RowBlock implements OpenRows {

  private static final BlockCompressionFactory LZ4 =
      BlockCompressionFactory.create(BlockCompressionType.LZ4);

  /** A few rows do not get much smaller. */
  private static final int LEAST_COMPRESSED = 4 << 10;

  private final DataOutputSerializer bytes = new DataOutputSerializer(256);
  private final InternalRowSerializer serializer;
  private long digest;

  RowBlock(InternalRowSerializer serializer) {
    this.serializer = serializer;
  }

  @Override
  public void add(InternalRow row) throws IOException {
    BinaryRow binary = serializer.toBinaryRow(row);
    digest += binary.hashCode();
    serializer.serialize(binary, bytes);
  }

  @Override
  public int length() {
    return bytes.length();
  }

  @Override
  public int overhead() {
    return 0;
  }

  @Override
  public long digest() {
    return digest;
  }

  @Override
  public byte[] toBytes(long version, boolean counted) {
    byte[] rows = bytes.getSharedBuffer();
    int length = bytes.length();
    boolean compressed = length >= LEAST_COMPRESSED;
    if (compressed) {
      BlockCompressor compressor = LZ4.getCompressor();
      rows = new byte[compressor.getMaxCompressedSize(length)];
      length = compressor.compress(bytes.getSharedBuffer(), 0, length, rows, 0);
    }
    return new BlockTail(bytes.length(), version, counted, compressed, false).after(rows, length);
  }

  public static long version(byte[] block) {
    return BlockTail.of(block).version();
  }

  /** Writes the rows of a block, in the order they were added. */
  public static Written write(byte[] block, int columns, RowSink sink) throws Exception {
    BlockTail tail = BlockTail.of(block);
    if (tail.byColumn()) {
      return write(new ColumnBlock(block), tail.counted(), sink);
    }
    int end = tail.rowBytes();
    byte[] rows = block;
    if (tail.compressed()) {
      rows = new byte[end];
      LZ4.getDecompressor().decompress(block, 0, block.length - BlockTail.BYTES, rows, 0);
    }
    return write(rows, end, tail.counted(), new BinaryRow(columns), sink);
  }

  private static Written write(ColumnBlock block, boolean counted, RowSink sink) throws Exception {
    sink.writeAll(block);
    return new Written(block.rows(), counted, counted ? block.digest() : 0);
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
