package org.playlake.io.paimon.internal.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.internal.route.Clustering;
import org.playlake.io.paimon.internal.route.ShardKey;

/** The keys at which the partitions of all tables are cut. */
public final class KeyRanges {

  private final Clustering clustering;
  private final Map<String, Map<BinaryRow, List<byte[]>>> tables = new HashMap<>();

  public KeyRanges(Clustering clustering, Iterable<KV<byte[], List<byte[]>>> partitions) {
    this.clustering = clustering;
    for (KV<byte[], List<byte[]>> each : partitions) {
      byte[] key = each.getKey();
      tables
          .computeIfAbsent(ShardKey.table(key), name -> new HashMap<>())
          .put(ShardKey.partition(key), each.getValue());
    }
  }

  public TableRanges of(String table, FileStoreTable stored) {
    return new TableRanges(
        new ClusteringKeys(stored.rowType(), clustering), tables.getOrDefault(table, Map.of()));
  }
}
