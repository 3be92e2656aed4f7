package org.playlake.io.paimon.internal.route;

import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.memory.MemorySegment;
import org.playlake.io.paimon.internal.distinct.Mixing;

/** A partition and a place in it, as the key of a map that is looked into for every row. */
public final class PartitionPlace {

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
      // By words, of which a partition has few; this hash is not stored.
      MemorySegment bytes = partition.getSegments()[0];
      int end = partition.getOffset() + partition.getSizeInBytes();
      for (int at = partition.getOffset(); at < end; at += Long.BYTES) {
        hash = Mixing.mix(hash ^ bytes.getLong(at));
      }
    } else {
      hash = Mixing.mix(hash ^ partition.hashCode());
    }
    return Mixing.fold(hash);
  }
}
