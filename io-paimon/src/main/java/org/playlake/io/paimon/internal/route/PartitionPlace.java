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
        && isEqual(partition, that.partition);
  }

  private static boolean isEqual(BinaryRow one, BinaryRow other) {
    if (!isWhole(one) || !isWhole(other)) {
      return one.equals(other);
    }
    if (one.getSizeInBytes() != other.getSizeInBytes()) {
      return false;
    }
    MemorySegment bytes = one.getSegments()[0];
    MemorySegment others = other.getSegments()[0];
    int shift = other.getOffset() - one.getOffset();
    int end = one.getOffset() + one.getSizeInBytes();
    for (int at = one.getOffset(); at < end; at += Long.BYTES) {
      if (bytes.getLong(at) != others.getLong(at + shift)) {
        return false;
      }
    }
    return true;
  }

  /** True of a row in one piece, which can be looked at by words: it has whole ones. */
  private static boolean isWhole(BinaryRow row) {
    return row.getSegments().length == 1;
  }

  @Override
  public int hashCode() {
    long hash = place;
    if (isWhole(partition)) {
      // This hash is not stored.
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
