package org.playlake.io.paimon.internal.pack;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.TableIncarnation;
import org.playlake.io.paimon.internal.columns.TableColumns;
import org.playlake.io.paimon.internal.route.PartitionPlace;
import org.playlake.io.paimon.internal.route.ShardKey;

/** Sorts a bundle's rows of one table into blocks by the writer they have to come to. */
public final class TableBlocks {

  /** Estimated heap bytes of a writer's rows beside the rows themselves. */
  private static final int PLACE_BYTES = 512;

  private final String table;
  private final long version;
  private final Packing packing;
  private final InternalRowSerializer rows;

  /** Null where rows are to be packed row by row. */
  private final @Nullable TableColumns columns;

  private final RowPlaces places;
  private final Map<PartitionPlace, PartitionShards> open = new HashMap<>();
  private final PartitionPlace looked = new PartitionPlace();
  private long added;
  private boolean counted;

  public TableBlocks(String table, FileStoreTable stored, Packing packing, RowPlaces places) {
    this.table = table;
    this.version = TableIncarnation.of(stored);
    this.rows = new InternalRowSerializer(stored.rowType());
    // Where rows are sorted or find their buckets later they are needed in one piece.
    this.columns = places.areFree() ? TableColumns.of(stored.rowType()).orElse(null) : null;
    this.places = places;
    // Rows that have to meet in one writer must not be spread over several.
    this.packing = places.areFree() ? packing : packing.unsharded();
    this.counted = this.packing.measured();
  }

  /** Adds a row, gives its block if that is full, and says how many bytes more are held now. */
  public int add(InternalRow row, Consumer<KV<byte[], byte[]>> out) throws IOException {
    added++;
    places.look(row);
    looked.set(places.partition(), places.place());
    int more = 0;
    PartitionShards shards = open.get(looked);
    if (shards == null) {
      shards =
          new PartitionShards(
              ShardKey.of(table, looked.partition(), looked.place()),
              packing.shardBytes(),
              version,
              this::openRows);
      open.put(looked.copy(), shards);
      more = PLACE_BYTES;
    }
    more += shards.add(row);
    if (columns != null) {
      more += columns.takeGrown();
    }
    if (shards.isFull()) {
      more -= shards.held();
      counted |= packing.counting();
      emit(shards, out);
    }
    return more;
  }

  private OpenRows openRows() {
    return columns == null ? new RowBlock(rows) : new ColumnRows(columns);
  }

  /** Gives every block there is, full or not. Which shard a partition is at stays known. */
  void flush(Consumer<KV<byte[], byte[]>> out) {
    counted |= packing.counting();
    giveAll(out);
    forgetTexts();
  }

  private void forgetTexts() {
    if (columns != null) {
      columns.forget();
    }
  }

  /**
   * Gives what is left at the end of the bundle, and how many rows it had in all, and which, under
   * a key of its own. Rows of a bundle that gave no block before now cannot end up in two shards or
   * in none, so they need no count: it would double what a bundle of a single row sends.
   *
   * @param sizes gets the bytes of each partition that may be spread, under the key of its rows
   */
  public void finish(Consumer<KV<byte[], byte[]>> out, Consumer<KV<byte[], Long>> sizes) {
    giveAll(out);
    if (packing.measured()) {
      open.values().forEach(shards -> sizes.accept(shards.size()));
    }
    if (counted && added > 0) {
      // In any order the sum is the same, and a bundle may come in another when it is run again.
      long digest = open.values().stream().mapToLong(PartitionShards::digest).sum();
      byte[] count = RowCount.toBytes(added, digest);
      out.accept(KV.of(ShardKey.ofCount(table), count));
    }
    clear();
  }

  private void giveAll(Consumer<KV<byte[], byte[]>> out) {
    open.values().forEach(shards -> emit(shards, out));
  }

  /** Heap bytes without any block: the places themselves. */
  long heldWhenFlushed() {
    return (long) PLACE_BYTES * open.size();
  }

  void clear() {
    open.clear();
    forgetTexts();
    added = 0;
    // Blocks that may be spread are counted from the first on.
    counted = packing.measured();
  }

  private void emit(PartitionShards shards, Consumer<KV<byte[], byte[]>> out) {
    KV<byte[], byte[]> block = shards.take(counted);
    if (block != null) {
      out.accept(block);
    }
  }
}
