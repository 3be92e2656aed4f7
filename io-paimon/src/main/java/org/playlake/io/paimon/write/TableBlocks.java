package org.playlake.io.paimon.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.codegen.CodeGenUtils;
import org.apache.paimon.codegen.Projection;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.serializer.BinaryRowSerializer;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.catalog.PaimonTable;

/** Sorts a bundle's rows of one table into blocks by partition. */
final class TableBlocks {

  /** About what a partition costs on the heap beside its rows. */
  private static final int PARTITION_BYTES = 512;

  /** Takes a block that is ready. */
  @FunctionalInterface
  interface Output {
    void block(KV<byte[], byte[]> block);
  }

  private final int position;
  private final PaimonTable table;
  private final long shardBytes;
  private final int columns;
  private final InternalRowSerializer rows;
  private final BinaryRowSerializer binaryRows;
  private final Projection partitionOf;
  private final Map<BinaryRow, PartitionShards> partitions = new HashMap<>();
  private long added;
  private boolean counted;

  TableBlocks(int position, PaimonTable table, long shardBytes) {
    RowType type = table.rowType();
    this.position = position;
    this.table = table;
    this.shardBytes = shardBytes;
    this.columns = type.getFieldCount();
    this.rows = new InternalRowSerializer(type);
    this.binaryRows = new BinaryRowSerializer(columns);
    this.partitionOf = CodeGenUtils.newProjection(type, table.partitionColumns());
  }

  /** Adds a row, gives its block if that is full, and says how many bytes more are held now. */
  int add(InternalRow row, Output out) throws IOException {
    if (row.getFieldCount() != columns) {
      throw new IllegalArgumentException(
          "A row for table "
              + table.name()
              + " has "
              + row.getFieldCount()
              + " fields, the table has "
              + columns
              + " columns. Give a row with a field for each column, null where there is no value.");
    }
    if (row.getRowKind().isAdd()) {
      added++;
    }
    int more = 0;
    BinaryRow partition = partitionOf.apply(row);
    PartitionShards shards = partitions.get(partition);
    if (shards == null) {
      shards = new PartitionShards(ShardKey.of(position, partition, 0), shardBytes, binaryRows);
      partitions.put(partition.copy(), shards);
      more = PARTITION_BYTES;
    }
    more += shards.add(rows.toBinaryRow(row));
    if (shards.isFull()) {
      more -= shards.held();
      counted = true;
      emit(shards, out);
    }
    return more;
  }

  /** Gives every block there is, full or not. Which shard a partition is at stays known. */
  void flush(Output out) {
    counted = true;
    giveAll(out);
  }

  /**
   * Gives what is left at the end of the bundle, and how many rows it had in all under a key of its
   * own. Rows of a bundle that gave no block before now cannot end up in two shards or in none, so
   * they need no count: it would double what a bundle of a single row sends.
   */
  void finish(Output out) {
    giveAll(out);
    if (counted && added > 0) {
      byte[] count = ByteBuffer.allocate(Long.BYTES).putLong(added).array();
      out.block(KV.of(ShardKey.ofCount(position), count));
    }
    clear();
  }

  private void giveAll(Output out) {
    partitions.values().forEach(shards -> emit(shards, out));
  }

  /** What is held when there is no block: the partitions themselves. */
  long heldWhenFlushed() {
    return (long) PARTITION_BYTES * partitions.size();
  }

  void clear() {
    partitions.clear();
    added = 0;
    counted = false;
  }

  private void emit(PartitionShards shards, Output out) {
    KV<byte[], byte[]> block = shards.take(counted);
    if (block != null) {
      out.block(block);
    }
  }
}
