package org.playlake.io.paimon.internal.pack;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.data.InternalRow;
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
  private final Supplier<OpenRows> blocks;
  private @Nullable OpenRows block;
  private int shard;
  private long sent;
  private long sentInAll;
  private long digest;

  PartitionShards(byte[] firstKey, long shardBytes, long version, Supplier<OpenRows> blocks) {
    this.firstKey = firstKey;
    this.shardBytes = shardBytes;
    this.version = version;
    this.blocks = blocks;
  }

  /** Adds a row and says how many bytes more are held. */
  int add(InternalRow row) throws IOException {
    int before = held();
    if (block == null) {
      block = blocks.get();
    }
    block.add(row);
    return held() - before;
  }

  boolean isFull() {
    return block != null && block.length() >= (sent < shardBytes ? BLOCK_BYTES : opening());
  }

  int held() {
    return block == null ? 0 : block.length() + block.overhead();
  }

  /** Gives what is held, if anything, with the shard it belongs to, and starts a new block. */
  @Nullable KV<byte[], byte[]> take(boolean counted) {
    if (block == null) {
      return null;
    }
    int length = block.length();
    byte[] rows = block.toBytes(version, counted);
    digest += block.digest();
    block = null;
    if (sent >= shardBytes && length >= opening()) {
      shard++;
      sent = 0;
    }
    sent += length;
    sentInAll += length;
    return KV.of(shard == 0 ? firstKey : ShardKey.withPlace(firstKey, shard), rows);
  }

  /** Digest of the rows that were given, if they are counted. */
  long digest() {
    return digest;
  }

  /** The bytes that were given, under the key of the first shard. */
  KV<byte[], Long> size() {
    return KV.of(firstKey, sentInAll);
  }

  private long opening() {
    return Math.min(OPENING_BLOCK_BYTES, shardBytes);
  }
}
