package org.playlake.io.paimon.internal.route;

import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.memory.MemorySegment;

/** A partition and a place in it, as the key of a map that is looked into for every row. */
public final class PartitionPlace {

  /** The golden ratio in 64 bits, whose products are spread well in their upper half. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private BinaryRow partition = BinaryRow.EMPTY_ROW;
  private int place;

  public void set(BinaryRow newPartition, int newPlace) {
    partition = newPartition;
    place = newPlace;
  }

  public BinaryRow partition() {
    return partition;
  }

  public int place() {
    return place;
  }

  /** The same with a partition of its own, to be kept. */
  public PartitionPlace copy() {
    PartitionPlace copy = new PartitionPlace();
    copy.set(partition.copy(), place);
    return copy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartitionPlace that
        && place == that.place
        && partition.equals(that.partition);
  }

  @Override
  public int hashCode() {
    long hash = place;
    if (partition.getSegments().length == 1) {
      // By words, as a partition has few: half the time of the hash that Paimon stores.
      MemorySegment bytes = partition.getSegments()[0];
      int end = partition.getOffset() + partition.getSizeInBytes();
      for (int at = partition.getOffset(); at < end; at += Long.BYTES) {
        hash = (hash ^ bytes.getLong(at)) * FACTOR;
        hash ^= hash >>> Integer.SIZE;
      }
    } else {
      hash = hash * FACTOR + partition.hashCode();
    }
    return (int) hash;
  }
}
