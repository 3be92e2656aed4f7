package org.playlake.io.paimon.internal.route;

import org.apache.paimon.data.BinaryRow;

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
    return partition.hashCode() * 31 + place;
  }
}
