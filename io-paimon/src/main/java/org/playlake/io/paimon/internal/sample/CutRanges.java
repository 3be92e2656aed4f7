package org.playlake.io.paimon.internal.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.cluster.ClusteringKeys;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.internal.route.ShardKey;
import org.playlake.io.paimon.internal.route.WriterSettings;

/** The keys at which each partition is cut that is larger than a shard; nothing for the others. */
public final class CutRanges extends DoFn<KV<byte[], KeySample>, KV<byte[], List<byte[]>>> {

  private final WriterSettings settings;
  private final long shardBytes;
  private transient @Nullable OpenTables writers;
  private transient @Nullable Map<String, ClusteringKeys> keys;

  public CutRanges(WriterSettings settings, long shardBytes) {
    this.settings = settings;
    this.shardBytes = shardBytes;
  }

  @ProcessElement
  public void cut(
      @Element KV<byte[], KeySample> partition, OutputReceiver<KV<byte[], List<byte[]>>> out) {
    if (partition.getValue().bytes() <= shardBytes) {
      return;
    }
    List<byte[]> bounds =
        partition.getValue().cut(shardBytes, keys(ShardKey.table(partition.getKey())));
    if (!bounds.isEmpty()) {
      out.output(KV.of(partition.getKey(), bounds));
    }
  }

  private ClusteringKeys keys(String table) {
    if (keys == null) {
      writers = settings.open();
      keys = new HashMap<>();
    }
    OpenTables opened = writers;
    return keys.computeIfAbsent(
        table,
        name -> new ClusteringKeys(opened.table(name).rowType(), settings.needs().clustering()));
  }

  @Teardown
  public void close() throws Exception {
    if (writers != null) {
      writers.close();
    }
  }
}
