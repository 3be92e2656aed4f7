package org.playlake.io.paimon.internal.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.pack.Packing;
import org.playlake.io.paimon.internal.pack.RowCount;
import org.playlake.io.paimon.internal.pack.RowPlaces;
import org.playlake.io.paimon.internal.pack.TableBlocks;
import org.playlake.io.paimon.internal.route.Clustering;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.internal.route.ShardKey;
import org.playlake.io.paimon.internal.route.TableNeeds;
import org.playlake.io.paimon.internal.route.WriterSettings;

/** Rows that are packed, gathered and written as in a pipeline, without one around it. */
public final class Gathered {

  private Gathered() {}

  public static List<WrittenFiles> write(
      Map<String, String> catalog, String table, boolean replacing, List<InternalRow> rows)
      throws Exception {
    TableNeeds needs = new TableNeeds(true, false, replacing, false, Clustering.NONE);
    WriterSettings settings =
        new WriterSettings(
            CatalogOptions.of(catalog), "target", TablePolicy.AS_IS, needs, Map.of(), List.of());
    List<WrittenFiles> files = new ArrayList<>();
    try (OpenTables writers = settings.open()) {
      for (Map.Entry<byte[], List<byte[]>> group : pack(writers, table, 1 << 20, rows).entrySet()) {
        files.addAll(write(writers, group.getKey(), group.getValue(), needs));
      }
    }
    return files;
  }

  /** Blocks as a shuffle gathers them, of one bundle. */
  public static Map<byte[], List<byte[]>> pack(
      OpenTables writers, String table, long shardBytes, List<InternalRow> rows) throws Exception {
    Map<byte[], List<byte[]>> groups = new TreeMap<>(Arrays::compare);
    Consumer<KV<byte[], byte[]>> out =
        (KV<byte[], byte[]> block) ->
            groups.computeIfAbsent(block.getKey(), key -> new ArrayList<>()).add(block.getValue());
    FileStoreTable stored = writers.table(table);
    TableBlocks blocks =
        new TableBlocks(table, stored, Packing.byBundle(shardBytes, true), RowPlaces.of(stored));
    for (InternalRow row : rows) {
      blocks.add(row, out);
    }
    blocks.finish(out, sizes -> {});
    return groups;
  }

  public static List<WrittenFiles> write(
      OpenTables writers, byte[] key, List<byte[]> blocks, TableNeeds needs) throws Exception {
    String table = ShardKey.table(key);
    if (ShardKey.isOfCount(key)) {
      return List.of(RowCount.sum(table, blocks));
    }
    try (GroupWriter writer = new GroupWriter(table, ShardKey.place(key), writers, needs)) {
      for (byte[] block : blocks) {
        writer.write(block);
      }
      return writer.finish();
    }
  }
}
