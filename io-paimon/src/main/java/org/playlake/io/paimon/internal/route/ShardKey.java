package org.playlake.io.paimon.internal.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.utils.SerializationUtils;

/**
 * Key that rows are gathered by: a table, a partition, and a place in it (a bucket, or a shard). As
 * bytes: length of the table's name, the name, partition, place. The place is last so that the
 * places of one partition, whose hash codes then follow one another, fall to different workers.
 */
public final class ShardKey {

  private ShardKey() {}

  public static byte[] of(String table, BinaryRow partition, int place) {
    byte[] name = table.getBytes(UTF_8);
    byte[] row = SerializationUtils.serializeBinaryRow(partition);
    return ByteBuffer.allocate(Integer.BYTES + name.length + row.length + Integer.BYTES)
        .putInt(name.length)
        .put(name)
        .put(row)
        .putInt(place)
        .array();
  }

  /** The key under which the rows of a table are counted, whatever their place. */
  public static byte[] ofCount(String table) {
    byte[] name = table.getBytes(UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + name.length).putInt(name.length).put(name).array();
  }

  public static boolean isOfCount(byte[] key) {
    return key.length == Integer.BYTES + ByteBuffer.wrap(key).getInt();
  }

  /** The key of another place in the same partition. */
  public static byte[] withPlace(byte[] key, int place) {
    byte[] other = Arrays.copyOf(key, key.length);
    ByteBuffer.wrap(other).putInt(key.length - Integer.BYTES, place);
    return other;
  }

  public static String table(byte[] key) {
    return new String(key, Integer.BYTES, ByteBuffer.wrap(key).getInt(), UTF_8);
  }

  public static BinaryRow partition(byte[] key) {
    int start = Integer.BYTES + ByteBuffer.wrap(key).getInt();
    return SerializationUtils.deserializeBinaryRow(
        Arrays.copyOfRange(key, start, key.length - Integer.BYTES));
  }

  public static int place(byte[] key) {
    return ByteBuffer.wrap(key).getInt(key.length - Integer.BYTES);
  }
}
