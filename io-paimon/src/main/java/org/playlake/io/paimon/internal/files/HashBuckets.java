package org.playlake.io.paimon.internal.files;

import java.util.UUID;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.index.BucketAssigner;
import org.apache.paimon.index.HashBucketAssigner;
import org.apache.paimon.index.SimpleHashBucketAssigner;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.RowPartitionKeyExtractor;
import org.playlake.io.paimon.internal.pack.RowSink;

/**
 * Gives keys the bucket they have in the newest snapshot, and new keys one with room. Sees all rows
 * of a partition, so no bucket is given out twice.
 */
final class HashBuckets implements RowSink {

  private final RowPartitionKeyExtractor keys;
  private final BucketAssigner assigner;
  private final TableWriter writer;

  HashBuckets(FileStoreTable table, TableWriter writer, boolean replacing) {
    CoreOptions options = table.coreOptions();
    this.keys = new RowPartitionKeyExtractor(table.schema());
    this.writer = writer;
    this.assigner =
        replacing
            ? new SimpleHashBucketAssigner(
                1, 0, options.dynamicBucketTargetRowNum(), options.dynamicBucketMaxBuckets())
            : new HashBucketAssigner(
                table.snapshotManager(),
                UUID.randomUUID().toString(),
                table.store().newIndexFileHandler(),
                1,
                1,
                0,
                options.dynamicBucketTargetRowNum(),
                options.dynamicBucketMaxBuckets());
  }

  @Override
  public void write(InternalRow row) throws Exception {
    BinaryRow partition = keys.partition(row);
    int bucket = assigner.assign(partition, keys.trimmedPrimaryKey(row).hashCode());
    writer.write(row, bucket);
  }
}
