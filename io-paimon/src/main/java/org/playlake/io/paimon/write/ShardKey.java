package org.playlake.io.paimon.write;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.utils.SerializationUtils;

/**
 * What rows are gathered by: a table (by its position), a partition, and a shard of it. As bytes:
 * table, partition, shard. The shard is last so that the shards of one partition, whose hash codes
 * then follow one another, fall to different workers.
 */
final class ShardKey {

  private ShardKey() {}

  static byte[] of(int table, BinaryRow partition, int shard) {
    byte[] row = SerializationUtils.serializeBinaryRow(partition);
    return ByteBuffer.allocate(Integer.BYTES + row.length + Integer.BYTES)
        .putInt(table)
        .put(row)
        .putInt(shard)
        .array();
  }

  /** The key under which the rows of a table are counted, whatever their shard. */
  static byte[] ofCount(int table) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(table).array();
  }

  static boolean isOfCount(byte[] key) {
    return key.length == Integer.BYTES;
  }

  /** The key of another shard of the same partition. */
  static byte[] withShard(byte[] key, int shard) {
    byte[] other = Arrays.copyOf(key, key.length);
    ByteBuffer.wrap(other).putInt(key.length - Integer.BYTES, shard);
    return other;
  }

  static int table(byte[] key) {
    return ByteBuffer.wrap(key).getInt();
  }
}
