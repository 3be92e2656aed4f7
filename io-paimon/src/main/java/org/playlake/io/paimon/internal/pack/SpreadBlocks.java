package org.playlake.io.paimon.internal.pack;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.distinct.BytesDictionary;
import org.playlake.io.paimon.internal.route.ShardKey;

/**
 * Spreads the blocks of large partitions over shards, as many as the bytes of the whole partition
 * fill: a date with half of all rows is written by half of the workers, a small one by one. Which
 * shard a block goes to follows from its bytes.
 */
public final class SpreadBlocks extends DoFn<KV<byte[], byte[]>, KV<byte[], byte[]>> {

  private static final int MOST_SHARDS = 1 << 16;

  private final long shardBytes;
  private final PCollectionView<Iterable<KV<byte[], Long>>> sizes;
  private transient @Nullable Map<ByteBuffer, Integer> shards;

  /**
   * A step from blocks to blocks.
   *
   * @param sizes of partitions, under the keys that their blocks have
   */
  public SpreadBlocks(long shardBytes, PCollectionView<Iterable<KV<byte[], Long>>> sizes) {
    this.shardBytes = shardBytes;
    this.sizes = sizes;
  }

  @StartBundle
  public void start() {
    shards = null;
  }

  @ProcessElement
  public void spread(ProcessContext context) {
    if (shards == null) {
      shards = shards(context.sideInput(sizes));
    }
    KV<byte[], byte[]> block = context.element();
    Integer among = shards.get(ByteBuffer.wrap(block.getKey()));
    if (among == null) {
      context.output(block);
      return;
    }
    byte[] bytes = block.getValue();
    int place = Math.floorMod(BytesDictionary.hash(bytes, 0, bytes.length), among);
    context.output(KV.of(ShardKey.withPlace(block.getKey(), place), block.getValue()));
  }

  /** The number of shards of each partition that has several. */
  private Map<ByteBuffer, Integer> shards(Iterable<KV<byte[], Long>> sizes) {
    Map<ByteBuffer, Integer> several = new HashMap<>();
    for (KV<byte[], Long> size : sizes) {
      long count = Math.min(MOST_SHARDS, (size.getValue() - 1) / shardBytes + 1);
      if (count > 1) {
        several.put(ByteBuffer.wrap(size.getKey()), (int) count);
      }
    }
    return several;
  }
}
