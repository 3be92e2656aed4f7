package org.playlake.io.paimon.internal.pack;

import java.io.Serializable;

/**
 * Settings of packing rows into blocks.
 *
 * @param shardBytes of a partition that go to one shard of it before the next is opened
 * @param counting whether rows are counted beside their blocks. Where input never ends, a count and
 *     what it counts may come in different panes, so there is none
 */
public record Packing(long shardBytes, boolean counting) implements Serializable {

  /** The same with all rows of a place in one shard. */
  Packing unsharded() {
    return new Packing(Long.MAX_VALUE, counting);
  }
}
