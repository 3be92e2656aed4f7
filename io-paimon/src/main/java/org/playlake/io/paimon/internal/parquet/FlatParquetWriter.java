package org.playlake.io.paimon.internal.parquet;

import java.io.IOException;
import java.util.Map;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.format.BundleFormatWriter;
import org.apache.paimon.io.BundleRecords;
import org.apache.paimon.shade.org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.paimon.shade.org.apache.parquet.column.ColumnDescriptor;
import org.apache.paimon.shade.org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.paimon.shade.org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.paimon.shade.org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.paimon.shade.org.apache.parquet.schema.MessageType;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.copy.CopiedChunk;
import org.playlake.io.paimon.internal.copy.CopiedRows;

/** Writes one file: rows, then {@link #close}. */
final class FlatParquetWriter implements BundleFormatWriter {
  private static final int COLUMN_INDEX_BYTES = 64;
  private static final int ROWS_BETWEEN_CHECKS = 100;

  private final ParquetFileWriter file;
  private final MessageType schema;
  private final CompressionCodecFactory codecs;
  private final CompressionCodecFactory.BytesInputCompressor compressor;
  private final long mostGroupBytes;
  private final ColumnChunkWriter[] columns;
  private final BatchValues values = new BatchValues();
  private ColumnChunkPageWriteStore pages;
  private long rows;

  /** True if all columns have the same rows, and the file all rows before. */
  private boolean whole = true;

  private boolean closed;
  private @Nullable ParquetMetadata footer;

  /**
   * Begins the file.
   *
   * @param file begun
   * @param type of the rows
   * @param schema the same in Parquet
   * @param mostGroupBytes with about so many a row group ends
   */
  FlatParquetWriter(
      ParquetFileWriter file,
      RowType type,
      MessageType schema,
      CompressionCodecFactory codecs,
      CompressionCodecName codec,
      long mostGroupBytes) {
    this.file = file;
    this.mostGroupBytes = mostGroupBytes;
    this.schema = schema;
    this.codecs = codecs;
    this.compressor = codecs.getCompressor(codec);
    this.pages = pages();
    this.columns = ColumnChunkWriters.of(type, schema, pages);
  }

  private ColumnChunkPageWriteStore pages() {
    return pages(schema);
  }

  private ColumnChunkPageWriteStore pages(MessageType columnsOfStore) {
    return new ColumnChunkPageWriteStore(
        compressor,
        columnsOfStore,
        HeapByteBufferAllocator.getInstance(),
        COLUMN_INDEX_BYTES,
        true);
  }

  @Override
  public void addElement(InternalRow row) throws IOException {
    boolean wasWhole = whole;
    whole = false;
    for (ColumnChunkWriter column : columns) {
      column.write(row);
    }
    rows++;
    if (rows % ROWS_BETWEEN_CHECKS == 0 && groupBytes() >= mostGroupBytes) {
      endGroup();
      beginGroup();
    }
    whole = wasWhole;
  }

  /** Writes rows, and {@link CopiedRows} as a row group of their own. */
  @Override
  public void writeBundle(BundleRecords bundle) throws IOException {
    if (bundle instanceof CopiedRows copied) {
      copy(copied);
    } else if (bundle instanceof ColumnBatch batch) {
      write(batch);
    } else {
      for (InternalRow row : bundle) {
        addElement(row);
      }
    }
  }

  private void write(ColumnBatch batch) throws IOException {
    boolean wasWhole = whole;
    whole = false;
    int count = Math.toIntExact(batch.rowCount());
    for (int i = 0; i < columns.length; i++) {
      values.read(batch.column(i), count);
      columns[i].write(values, count);
    }
    rows += count;
    if (groupBytes() >= mostGroupBytes) {
      endGroup();
      beginGroup();
    }
    whole = wasWhole;
  }

  private void copy(CopiedRows copied) throws IOException {
    boolean wasWhole = whole;
    whole = false;
    endGroup();
    file.startBlock(copied.rowCount());
    for (int i = 0; i < columns.length; i++) {
      ColumnDescriptor column = schema.getColumns().get(i);
      CopiedChunk chunk = copied.chunk(column.getPath()[0]);
      if (chunk != null) {
        chunk.appendTo(file, column);
      } else {
        repeat(i, copied);
      }
    }
    file.endBlock();
    beginGroup();
    whole = wasWhole;
  }

  /** Writes the chunk of a column in which all rows have the same value. */
  private void repeat(int i, CopiedRows rowsOfGroup) throws IOException {
    ColumnDescriptor column = schema.getColumns().get(i);
    ColumnChunkPageWriteStore one =
        pages(new MessageType(schema.getName(), schema.getType(column.getPath()[0])));
    columns[i].begin(one.getPageWriter(column));
    columns[i].write(rowsOfGroup.same(), rowsOfGroup.rowCount());
    columns[i].end();
    one.flushToFileWriter(file);
    one.close();
  }

  private void beginGroup() {
    pages = pages();
    for (int i = 0; i < columns.length; i++) {
      columns[i].begin(pages.getPageWriter(schema.getColumns().get(i)));
    }
  }

  private void endGroup() throws IOException {
    if (rows == 0) {
      return;
    }
    for (ColumnChunkWriter column : columns) {
      column.end();
    }
    file.startBlock(rows);
    pages.flushToFileWriter(file);
    file.endBlock();
    pages.close();
    rows = 0;
  }

  private long groupBytes() {
    long bytes = 0;
    for (ColumnChunkWriter column : columns) {
      bytes += column.bytes();
    }
    return bytes;
  }

  @Override
  public boolean reachTargetSize(boolean suggestedCheck, long targetSize) throws IOException {
    return suggestedCheck && file.getPos() + groupBytes() >= targetSize;
  }

  /** Ends the file, unless a row failed; its stream stays open. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (file) {
      if (whole) {
        endGroup();
        file.end(Map.of());
        footer = file.getFooter();
      }
    } finally {
      codecs.release();
    }
  }

  @Override
  public @Nullable Object writerMetadata() {
    return footer;
  }
}
