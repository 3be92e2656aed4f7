package org.playlake.io.paimon.internal.pack;

import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.RowKeyExtractor;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.cluster.TableRanges;

/**
 * Assigns each row of a table to its writer. Two rows that may touch the same bucket come to the
 * same one, since Paimon loses rows when a bucket has two writers in one commit.
 */
public final class RowPlaces {

  /**
   * Writers of a partition whose buckets are decided later. A constant, as it must be the same from
   * one commit to the next: what one writer put down is compacted in the order it came.
   */
  private static final int POSTPONED_WRITERS = 16;

  private final BucketMode mode;
  private final RowKeyExtractor keys;
  private final @Nullable TableRanges ranges;
  private @Nullable InternalRow looked;

  private RowPlaces(BucketMode mode, RowKeyExtractor keys, @Nullable TableRanges ranges) {
    this.mode = mode;
    this.keys = keys;
    this.ranges = ranges;
  }

  public static RowPlaces of(FileStoreTable table) {
    return new RowPlaces(table.bucketMode(), table.createRowKeyExtractor(), null);
  }

  /** For a table without buckets, whose places are ranges of a key. */
  public static RowPlaces of(FileStoreTable table, TableRanges ranges) {
    return new RowPlaces(table.bucketMode(), table.createRowKeyExtractor(), ranges);
  }

  /** True if a partition may be written by as many writers as one likes. */
  boolean areFree() {
    return mode == BucketMode.BUCKET_UNAWARE && ranges == null;
  }

  /** Looks at the row that the other methods are then about. */
  public void look(InternalRow row) {
    keys.setRecord(row);
    looked = row;
  }

  /** Valid until the next row is looked at. */
  public BinaryRow partition() {
    // A row of a key that spans partitions may take one away from any of them.
    return mode == BucketMode.KEY_DYNAMIC ? BinaryRow.EMPTY_ROW : keys.partition();
  }

  /** The place within the partition. */
  int place() {
    return switch (mode) {
      case HASH_FIXED -> keys.bucket();
      case POSTPONE_MODE ->
          Math.floorMod(
              keys.partition().hashCode() + keys.trimmedPrimaryKey().hashCode(), POSTPONED_WRITERS);
      // One assigner of buckets for each partition: two could give one bucket to both.
      case HASH_DYNAMIC, KEY_DYNAMIC -> 0;
      case BUCKET_UNAWARE -> ranges == null ? 0 : ranges.range(keys.partition(), looked);
    };
  }
}
