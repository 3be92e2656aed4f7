package org.playlake.io.paimon.internal.files;

import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.playlake.io.paimon.internal.pack.RowSink;
import org.playlake.io.paimon.internal.parquet.ColumnBatch;

/** Writes the rows of a group, those of a batch column by column: a group has one partition. */
record BatchSink(TableWriter writer) implements RowSink {

  @Override
  public void write(InternalRow row) throws Exception {
    writer.write(row);
  }

  @Override
  public void writeAll(ColumnBatch batch) throws Exception {
    if (batch.rowCount() > 0) {
      BinaryRow partition = writer.partition(batch.iterator().next()).copy();
      writer.writeBundle(partition, batch);
    }
  }
}
