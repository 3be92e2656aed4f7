package org.playlake.io.paimon.internal.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.internal.route.ShardKey;

/** Blocks of bundles of rows on their way to the shuffle, grouped as the shuffle would. */
final class PackedRows {

  private final FileStoreTable stored;
  private final long shardBytes;
  private final Map<byte[], List<byte[]>> groups = new TreeMap<>(Arrays::compare);
  private long counted;

  PackedRows(FileStoreTable stored, long shardBytes) {
    this.stored = stored;
    this.shardBytes = shardBytes;
  }

  /** Packs one bundle of rows that are all visits on a day. */
  void bundle(LongStream ids, LongFunction<Visit> visit) throws IOException {
    TableBlocks blocks =
        new TableBlocks("db.t", stored, Packing.byBundle(shardBytes, true), RowPlaces.of(stored));
    for (long id : (Iterable<Long>) ids::iterator) {
      blocks.add(visit.apply(id).row(), this::take);
    }
    blocks.finish(this::take, sizes -> {});
  }

  private void take(KV<byte[], byte[]> block) {
    if (ShardKey.isOfCount(block.getKey())) {
      counted += ByteBuffer.wrap(block.getValue()).getLong();
      return;
    }
    groups.computeIfAbsent(block.getKey(), key -> new ArrayList<>()).add(block.getValue());
  }

  /** Number of rows that were counted beside their blocks. */
  long counted() {
    return counted;
  }

  int shards() {
    return groups.size();
  }

  /** Bytes of rows in each shard, before they were compressed. */
  List<Long> bytes() {
    return groups.values().stream()
        .map(blocks -> blocks.stream().mapToLong(block -> BlockTail.of(block).rowBytes()).sum())
        .toList();
  }

  long blocks() {
    return groups.values().stream().mapToLong(List::size).sum();
  }
}
