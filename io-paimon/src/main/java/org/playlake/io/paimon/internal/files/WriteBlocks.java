package org.playlake.io.paimon.internal.files;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.pack.RowCount;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.internal.route.ShardKey;
import org.playlake.io.paimon.internal.route.WriterSettings;

/** Writes the gathered blocks of one writer, with no other writer open beside. */
final class WriteBlocks extends DoFn<KV<byte[], Iterable<byte[]>>, WrittenFiles> {

  private final WriterSettings settings;
  private final WriteMetrics metrics = new WriteMetrics();
  private transient @Nullable OpenTables writers;

  WriteBlocks(WriterSettings settings) {
    this.settings = settings;
  }

  @ProcessElement
  public void write(@Element KV<byte[], Iterable<byte[]>> group, OutputReceiver<WrittenFiles> out)
      throws Exception {
    String name = ShardKey.table(group.getKey());
    if (ShardKey.isOfCount(group.getKey())) {
      out.output(RowCount.sum(name, group.getValue()));
      return;
    }
    if (writers == null) {
      writers = settings.open();
    }
    int place = ShardKey.place(group.getKey());
    try (GroupWriter writer = new GroupWriter(name, place, writers, settings.needs())) {
      for (byte[] block : group.getValue()) {
        writer.write(block);
      }
      for (WrittenFiles files : writer.finish()) {
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
