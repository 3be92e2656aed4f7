package org.playlake.pipeline.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Pulls the rows of a {@link ParquetSource}, one row group after another. */
final class ParquetSourceReader<T> extends BoundedSource.BoundedReader<T> {
  private static final int COUNTED_AT_ONCE = 4096;

  private final Counter rowsRead = Metrics.counter(ReadParquet.class, ReadParquet.ROWS_READ);
  private final ParquetSource<T> source;
  private int nextPart;
  private @Nullable ParquetPart part;
  private @Nullable ParquetFileReader file;
  private @Nullable RowGroupRows<T> rows;
  private @Nullable T current;
  private int uncounted;

  ParquetSourceReader(ParquetSource<T> source) {
    this.source = source;
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
      file = ParquetFileReader.open(new BeamInputFile(next.file(), next.length()), checked());
      file.setRequestedSchema(requested(file.getFooter().getFileMetaData()));
    }
    part = next;
    FileMetaData meta = file.getFooter().getFileMetaData();
    rows =
        new RowGroupRows<>(
            file.readRowGroup(next.rowGroup()),
            requested(meta),
            meta.getCreatedBy(),
            source.assembler());
    return true;
  }

  /**
   * Pages that carry a checksum are held against it: not all damage breaks the decoder. Anew for
   * each file, because options hold decompressors, which serve one reader at a time.
   */
  private static ParquetReadOptions checked() {
    return ParquetReadOptions.builder().usePageChecksumVerification().build();
  }

  /** The source's columns in the source's order, as this file types them. */
  private MessageType requested(FileMetaData meta) {
    List<Type> fields = new ArrayList<>();
    for (String column : source.columns()) {
      fields.add(meta.getSchema().getType(column));
    }
    return new MessageType(meta.getSchema().getName(), fields);
  }

  @Override
  public T getCurrent() {
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
  public BoundedSource<T> getCurrentSource() {
    return source;
  }
}
