package org.playlake.io.paimon.internal.pack;

import java.io.IOException;
import org.apache.paimon.data.InternalRow;
import org.playlake.io.paimon.internal.parquet.ColumnBatch;

/** Takes the rows of one group, then {@link #end}, then {@link #close}. */
public interface RowSink extends AutoCloseable {

  /** Takes a row, which may be another one after the call. */
  void write(InternalRow row) throws Exception;

  /** Takes all rows of a batch. */
  default void writeAll(ColumnBatch batch) throws Exception {
    for (InternalRow row : batch) {
      write(row);
    }
  }

  /** Passes on whatever was held back. */
  default void end() throws Exception {}

  @Override
  default void close() throws IOException {}
}
