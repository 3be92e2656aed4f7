package org.playlake.io.paimon.internal.pack;

import java.io.IOException;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.serializer.BinaryRowSerializer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.route.ShardKey;

/**
 * A bundle's rows of one partition on their way into blocks, and blocks into shards.
 *
 * <p>A shard is left for the next one only with a block large enough to fill a file of decent size
 * by itself: so no shard ends in a tiny file beside a big one.
 */
final class PartitionShards {

  private static final int BLOCK_BYTES = 256 << 10;
  private static final int OPENING_BLOCK_BYTES = 8 << 20;

  private final byte[] firstKey;
  private final long shardBytes;
  private final long version;
  private final BinaryRowSerializer serializer;
  private @Nullable RowBlock block;
  private int shard;
  private long sent;
  private long sentInAll;

  PartitionShards(byte[] firstKey, long shardBytes, long version, BinaryRowSerializer serializer) {
    this.firstKey = firstKey;
    this.shardBytes = shardBytes;
    this.version = version;
    this.serializer = serializer;
  }

  /** Adds a row and says by how many bytes that made the block longer. */
  int add(BinaryRow row) throws IOException {
    if (block == null) {
      block = new RowBlock(serializer);
    }
    int before = block.length();
    block.add(row);
    return block.length() - before;
  }

  boolean isFull() {
    return held() >= (sent < shardBytes ? BLOCK_BYTES : opening());
  }

  int held() {
    return block == null ? 0 : block.length();
  }

  /** Gives what is held, if anything, with the shard it belongs to, and starts a new block. */
  @Nullable KV<byte[], byte[]> take(boolean counted) {
    if (block == null) {
      return null;
    }
    int length = block.length();
    byte[] rows = block.toBytes(version, counted);
    block = null;
    if (sent >= shardBytes && length >= opening()) {
      shard++;
      sent = 0;
    }
    sent += length;
    sentInAll += length;
    return KV.of(shard == 0 ? firstKey : ShardKey.withPlace(firstKey, shard), rows);
  }

  /** The bytes that were given, under the key of the first shard. */
  KV<byte[], Long> size() {
    return KV.of(firstKey, sentInAll);
  }

  private long opening() {
    return Math.min(OPENING_BLOCK_BYTES, shardBytes);
  }
}
