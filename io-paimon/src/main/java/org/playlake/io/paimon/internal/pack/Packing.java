package org.playlake.io.paimon.internal.pack;

import java.io.Serializable;

/**
 * Settings of packing rows into blocks.
 *
 * @param shardBytes of a partition that a bundle sends to one shard of it before the next is
 *     opened. {@link Long#MAX_VALUE}: all go to the first, from where {@link SpreadBlocks} may take
 *     them
 * @param counting whether rows are counted beside their blocks. Where input never ends, a count and
 *     what it counts may come in different panes, so there is none
 * @param measured whether the bytes of each partition are given too, for {@link SpreadBlocks}
 */
public record Packing(long shardBytes, boolean counting, boolean measured) implements Serializable {

  /** Shards are opened by each bundle for itself. */
  public static Packing byBundle(long shardBytes, boolean counting) {
    return new Packing(shardBytes, counting, false);
  }

  /** Shards are opened when the sizes of whole partitions are known. */
  public static Packing byPartition() {
    return new Packing(Long.MAX_VALUE, true, true);
  }

  /** The same with all rows of a place in one shard. */
  Packing unsharded() {
    return new Packing(Long.MAX_VALUE, counting, false);
  }
}
