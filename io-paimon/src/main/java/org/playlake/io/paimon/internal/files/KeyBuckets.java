package org.playlake.io.paimon.internal.files;

import java.io.IOException;
import org.apache.paimon.crosspartition.GlobalIndexAssigner;
import org.apache.paimon.crosspartition.IndexBootstrap;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.internal.failure.Reason;
import org.playlake.io.paimon.internal.pack.RowSink;

/**
 * Finds the partition that a key is in, takes it away there when it moves, and gives it a bucket in
 * the one it moves to. Reads all keys of the table first, and sees all new rows.
 */
final class KeyBuckets implements RowSink {

  private static final long CACHE_BYTES = 32 << 20;

  private final GlobalIndexAssigner assigner;
  private final InternalRowSerializer rows;

  KeyBuckets(FileStoreTable table, TableWriter writer, IOManager spill, boolean replacing)
      throws Exception {
    this.assigner = new GlobalIndexAssigner(table);
    this.rows = new InternalRowSerializer(table.rowType());
    assigner.open(
        CACHE_BYTES,
        spill,
        1,
        0,
        (row, bucket) -> {
          try {
            writer.write(row, bucket);
          } catch (Exception e) {
            throw new IllegalStateException("A row could not be written: " + Reason.of(e) + ".", e);
          }
        });
    if (!replacing) {
      new IndexBootstrap(table)
          .bootstrap(
              1,
              0,
              key -> {
                try {
                  assigner.bootstrapKey(key);
                } catch (IOException e) {
                  throw new IllegalStateException(
                      "A key of the table could not be indexed: " + Reason.of(e) + ".", e);
                }
              });
    }
  }

  @Override
  public void write(InternalRow row) throws Exception {
    assigner.processInput(rows.toBinaryRow(row));
  }

  @Override
  public void end() throws Exception {
    assigner.endBoostrap(true);
  }

  @Override
  public void close() throws IOException {
    assigner.close();
  }
}
