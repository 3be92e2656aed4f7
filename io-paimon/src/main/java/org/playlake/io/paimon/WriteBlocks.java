package org.playlake.io.paimon;

import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Writes the gathered blocks of one shard, with no other writer open beside. */
final class WriteBlocks extends DoFn<KV<byte[], Iterable<byte[]>>, PaimonFiles> {

  private final CatalogOptions options;
  private final List<PaimonTable> tables;
  private final WriteMetrics metrics = new WriteMetrics();
  private transient @Nullable TableWriters writers;

  WriteBlocks(CatalogOptions options, List<PaimonTable> tables) {
    this.options = options;
    this.tables = List.copyOf(tables);
  }

  @ProcessElement
  public void write(@Element KV<byte[], Iterable<byte[]>> shard, OutputReceiver<PaimonFiles> out)
      throws Exception {
    if (writers == null) {
      writers = TableWriters.open(options);
    }
    PaimonTable table = tables.get(ShardKey.table(shard.getKey()));
    int columns = table.columns().size();
    try (TableWriter writer = writers.open(table)) {
      for (byte[] block : shard.getValue()) {
        RowBlock.write(block, columns, writer);
      }
      for (PaimonFiles files : writer.finish()) {
        metrics.count(files);
        out.output(files);
      }
    }
  }

  @Teardown
  public void close() throws Exception {
    if (writers != null) {
      writers.close();
    }
  }
}
