package org.playlake.pipeline.source;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.parquet.RowGroupFile;

/** Pulls the rows of a {@link ParquetSource}, one row group after another. */
final class ParquetSourceReader<T> extends BoundedSource.BoundedReader<RawRow<T>> {
  private static final int COUNTED_AT_ONCE = 4096;

  private final Counter rowsRead = Metrics.counter(ReadParquet.class, ReadParquet.ROWS_READ);
  private final ParquetSource<T> source;
  private final FileAccess access;
  private int nextPart;
  private @Nullable ParquetPart part;
  private @Nullable RowGroupFile file;
  private @Nullable RowGroupRows<T> rows;
  private @Nullable RawRow<T> current;
  private int uncounted;

  ParquetSourceReader(ParquetSource<T> source, FileAccess access) {
    this.source = source;
    this.access = access;
  }

  @Override
  public boolean start() throws IOException {
    return advance();
  }

  @Override
  public boolean advance() throws IOException {
    try {
      while (rows == null || !rows.hasNext()) {
        if (!nextRowGroup()) {
          current = null;
          count();
          return false;
        }
      }
      current = rows.next();
      if (++uncounted == COUNTED_AT_ONCE) {
        count();
      }
      return true;
    } catch (IOException | RuntimeException e) {
      throw new IOException(
          (part == null ? "The source" : part.file())
              + " cannot be read to its end: "
              + e.getMessage()
              + ". The file is damaged, or was changed while it was read.",
          e);
    }
  }

  private void count() {
    rowsRead.inc(uncounted);
    uncounted = 0;
  }

  private boolean nextRowGroup() throws IOException {
    if (nextPart >= source.parts().size()) {
      return false;
    }
    ParquetPart next = source.parts().get(nextPart++);
    if (part == null || !part.file().equals(next.file())) {
      close();
      part = next;
      file = RowGroupFile.open(access, next.file(), next.length(), next.rewritten());
    }
    part = next;
    FileMetaData meta = file.meta();
    rows =
        new RowGroupRows<>(
            file.read(next.rowGroup(), source.columns().requested(meta.getSchema())),
            meta,
            source.columns(),
            source.assembler(),
            next.loadDate());
    return true;
  }

  @Override
  public RawRow<T> getCurrent() {
    if (current == null) {
      throw new NoSuchElementException();
    }
    return current;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }

  @Override
  public BoundedSource<RawRow<T>> getCurrentSource() {
    return source;
  }
}
