package org.playlake.io.paimon.internal.parquet;

import java.io.IOException;
import java.util.Map;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.format.FormatWriter;
import org.apache.paimon.shade.org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.paimon.shade.org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.paimon.shade.org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.paimon.shade.org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.paimon.shade.org.apache.parquet.schema.MessageType;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Writes one file: rows, then {@link #close}. */
final class FlatParquetWriter implements FormatWriter {
  private static final int COLUMN_INDEX_BYTES = 64;
  private static final int ROWS_BETWEEN_CHECKS = 100;

  private final ParquetFileWriter file;
  private final MessageType schema;
  private final CompressionCodecFactory codecs;
  private final CompressionCodecFactory.BytesInputCompressor compressor;
  private final long mostGroupBytes;
  private final ColumnChunkWriter[] columns;
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
    return new ColumnChunkPageWriteStore(
        compressor, schema, HeapByteBufferAllocator.getInstance(), COLUMN_INDEX_BYTES, true);
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
