package org.playlake.pipeline.read;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.options.PipelineOptions;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.ParquetChunk;
import org.playlake.io.paimon.table.ParquetRows;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.parquet.RowGroupFile;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.pipeline.source.SourceColumns;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.RawProfile;

/**
 * The reading of ranges of rows, as a part of a DoFn. A range that follows the one before goes on
 * in the open row group; of any other, the rows before it are read and dropped. One compressed row
 * group is in memory. Not thread-safe.
 *
 * @param <T> {@code RawEvent} or {@code RawProfile}
 */
public final class RangeReader<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Counter rowsRead = Metrics.counter(ReadParquet.class, ReadParquet.ROWS_READ);
  private final SourceColumns columns;
  private final RowAssembler<T> assembler;
  private transient @Nullable FileAccess access;
  private transient @Nullable RowGroupFile file;
  private transient @Nullable ParquetPart part;
  private transient @Nullable RowGroupRows<T> rows;
  private transient long position;

  private RangeReader(ParquetFiles files, RowAssembler<T> assembler) {
    this.columns = files.columns();
    this.assembler = assembler;
  }

  /** A reader of {@link ParquetFiles#profiles}. */
  public static RangeReader<RawProfile> profiles(ParquetFiles files) {
    return new RangeReader<>(files, RawRows::profile);
  }

  /** A reader of {@link ParquetFiles#events}. */
  public static RangeReader<RawEvent> events(ParquetFiles files) {
    return new RangeReader<>(files, RawRows::event);
  }

  /** Begins a bundle. */
  public void start(PipelineOptions options) throws IOException {
    close();
    if (access == null) {
      access = FileAccess.of(options);
    }
  }

  /** True if the range follows what was read last. */
  public boolean isAt(RowRange range) {
    return range.part().equals(part) && range.from() == position;
  }

  /** Goes to a row of a row group. */
  public void open(ParquetPart from, long row) throws IOException {
    if (part == null || !part.file().equals(from.file())) {
      close();
    }
    try {
      if (file == null) {
        file = RowGroupFile.open(access, from.file(), from.length(), from.rewritten());
      }
      part = from;
      position = 0;
      rows =
          new RowGroupRows<>(
              file.read(from.rowGroup(), columns.requested(file.meta().getSchema())),
              file.meta(),
              columns,
              assembler,
              from.loadDate());
    } catch (IOException | RuntimeException e) {
      throw unreadable(from, e);
    }
    while (position < row) {
      next();
    }
  }

  /** The next row of the open row group, which has one. */
  public RawRow<T> next() throws IOException {
    try {
      position++;
      return rows.next();
    } catch (RuntimeException e) {
      throw unreadable(part, e);
    }
  }

  /** Counts the rows of a range that was read. */
  public void count(RowRange range) {
    rowsRead.inc(range.rows());
  }

  /** Position of the next row in its row group. */
  public long position() {
    return position;
  }

  /** The row group that is open. */
  public ParquetPart part() {
    return part;
  }

  /** True if the file that is open has the column. */
  public boolean has(String column) {
    return file.meta().getSchema().containsField(column);
  }

  /**
   * The open row group as it stands in the file: columns that a table may hold in the same form,
   * with the NULLs that were read of each so far.
   */
  public ParquetRows encoded() {
    Map<String, Long> nulls = rows.nulls();
    Map<String, ParquetChunk> chunks = new HashMap<>();
    file.encoded(part.rowGroup())
        .forEach((name, chunk) -> chunks.put(name, chunk.withNulls(nulls.getOrDefault(name, -1L))));
    return new ParquetRows(part.rows(), chunks);
  }

  /** Frees the memory of {@link #encoded}, which is not called again for this row group. */
  public void forgetEncoded() {
    file.forgetEncoded();
  }

  /** Closes the file. */
  public void close() throws IOException {
    RowGroupFile open = file;
    file = null;
    part = null;
    rows = null;
    if (open != null) {
      open.close();
    }
  }

  private static IOException unreadable(ParquetPart part, Exception e) {
    return new IOException(
        part.file()
            + " cannot be read to its end: "
            + Causes.firstLine(e)
            + ". The file is damaged, or was changed while it was read.",
        e);
  }
}
