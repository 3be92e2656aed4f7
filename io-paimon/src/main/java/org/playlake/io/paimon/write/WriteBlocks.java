package org.playlake.io.paimon.write;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.catalog.PaimonTable;

/** Writes the gathered blocks of one shard, with no other writer open beside. */
final class WriteBlocks extends DoFn<KV<byte[], Iterable<byte[]>>, PaimonFiles> {

  private final WriterSettings settings;
  private final List<PaimonTable> tables;
  private final WriteMetrics metrics = new WriteMetrics();
  private transient @Nullable TableWriters writers;

  WriteBlocks(WriterSettings settings, List<PaimonTable> tables) {
    this.settings = settings;
    this.tables = List.copyOf(tables);
  }

  @ProcessElement
  public void write(@Element KV<byte[], Iterable<byte[]>> shard, OutputReceiver<PaimonFiles> out)
      throws Exception {
    PaimonTable table = tables.get(ShardKey.table(shard.getKey()));
    if (ShardKey.isOfCount(shard.getKey())) {
      out.output(PaimonFiles.counted(table.name(), sum(shard.getValue())));
      return;
    }
    if (writers == null) {
      writers = settings.open();
    }
    int columns = table.columns().size();
    try (TableWriter writer = writers.open(table)) {
      long counted = 0;
      for (byte[] block : shard.getValue()) {
        counted += RowBlock.write(block, columns, writer);
      }
      for (PaimonFiles files : writer.finish()) {
        metrics.count(files);
        out.output(files.withCounted(counted));
      }
    }
  }

  private static long sum(Iterable<byte[]> counts) {
    long sum = 0;
    for (byte[] count : counts) {
      sum += ByteBuffer.wrap(count).getLong();
    }
    return sum;
  }

  @Teardown
  public void close() throws Exception {
    if (writers != null) {
      writers.close();
    }
  }
}
