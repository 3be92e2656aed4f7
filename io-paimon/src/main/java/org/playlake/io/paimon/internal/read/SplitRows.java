package org.playlake.io.paimon.internal.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.source.TableRead;
import org.apache.paimon.types.RowKind;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.failure.Reason;
import org.playlake.io.paimon.internal.fit.FittedColumns;

/** The rows of one split, pulled one by one: no more than Paimon's batch is in memory. */
public final class SplitRows implements AutoCloseable {

  private final String table;
  private final ReadSplit split;
  private final FittedColumns columns;
  private final RecordReader<InternalRow> reader;
  private RecordReader.@Nullable RecordIterator<InternalRow> batch;
  private long count;

  private SplitRows(
      String table, ReadSplit split, FittedColumns columns, RecordReader<InternalRow> reader) {
    this.table = table;
    this.split = split;
    this.columns = columns;
    this.reader = reader;
  }

  static SplitRows open(String table, TableRead read, ReadSplit split, FittedColumns columns)
      throws IOException {
    try {
      return new SplitRows(table, split, columns, read.createReader(split.split()));
    } catch (IOException | UncheckedIOException e) {
      throw explained(table, e);
    }
  }

  /** The next row, valid until the next call, or null after the last one. */
  public @Nullable InternalRow next() throws IOException {
    try {
      while (true) {
        if (batch == null) {
          batch = reader.readBatch();
          if (batch == null) {
            return null;
          }
        }
        InternalRow row = batch.next();
        if (row != null) {
          count++;
          RowKind kind = split.kind();
          if (kind != null) {
            row.setRowKind(kind);
          }
          return columns.fit(row);
        }
        batch.releaseBatch();
        batch = null;
      }
    } catch (IOException | UncheckedIOException e) {
      throw explained(table, e);
    }
  }

  /** Number of rows that were given. */
  long count() {
    return count;
  }

  public ReadSplit split() {
    return split;
  }

  private static IOException explained(String table, Exception e) {
    for (Throwable link = e; link != null; link = link.getCause()) {
      if (link instanceof FileNotFoundException) {
        return new IOException(
            "A file of table "
                + table
                + " is gone since the read was planned; its snapshot has expired. Keep snapshots"
                + " longer (snapshot.time-retained, snapshot.num-retained.min), or read a tag.",
            e);
      }
    }
    return new IOException("Table " + table + " could not be read: " + Reason.of(e) + ".", e);
  }

  @Override
  public void close() throws IOException {
    if (batch != null) {
      batch.releaseBatch();
      batch = null;
    }
    Closing.all(reader);
  }
}
