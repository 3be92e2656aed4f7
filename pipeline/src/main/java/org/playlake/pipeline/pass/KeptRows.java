package org.playlake.pipeline.pass;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.options.PipelineOptions;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonFileSink;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.ParquetChunk;
import org.playlake.io.paimon.table.ParquetRows;
import org.playlake.pipeline.read.InputRows;
import org.playlake.pipeline.read.ParquetPart;
import org.playlake.pipeline.read.RangeReader;
import org.playlake.pipeline.read.RawRow;
import org.playlake.pipeline.read.RowRange;
import org.playlake.pipeline.tables.OdsTable;

/**
 * The reading of a source's rows and the writing of them to the table that keeps them as they came.
 * A part of a DoFn.
 *
 * <p>A row group is copied as it is encoded where the table can hold it so, once all of it was read
 * in one bundle; else its rows are written one by one. Rows that the lake has kept are given only.
 *
 * @param <T> {@code RawEvent} or {@code RawProfile}
 */
public final class KeptRows<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Takes a row. */
  @FunctionalInterface
  interface Output<T> {
    void accept(RawRow<T> row) throws Exception;
  }

  private final RangeReader<T> reader;
  private final PaimonFileSink<RawRow<T>> sink;

  /** The columns that the table has of its source. */
  private final List<String> columns;

  /** The first row of the row group that is read and will be copied; null where none will be. */
  private transient @Nullable RawRow<T> first;

  private KeptRows(RangeReader<T> reader, PaimonFileSink<RawRow<T>> sink, List<String> columns) {
    this.reader = reader;
    this.sink = sink;
    this.columns = columns;
  }

  /**
   * The rows of a source.
   *
   * @param sink of the table
   */
  public static <T> KeptRows<T> of(
      RangeReader<T> reader, PaimonFileSink<RawRow<T>> sink, OdsTable table) {
    return new KeptRows<>(reader, sink, table.sourceColumns());
  }

  PaimonFileSink<RawRow<T>> sink() {
    return sink;
  }

  /** Begins a bundle. */
  void start(PipelineOptions options) throws Exception {
    first = null;
    reader.start(options);
    sink.start();
  }

  /** Gives every row once. */
  void forEach(InputRows<T> rows, Output<T> out) throws Exception {
    if (rows.kept() != null) {
      out.accept(rows.kept());
      return;
    }
    RowRange range = rows.range();
    if (!reader.isAt(range)) {
      endPart();
      reader.open(range.part(), range.from());
      if (range.from() > 0) {
        reader.forgetEncoded();
      }
    }
    for (long position = range.from(); position < range.to(); position++) {
      RawRow<T> row = reader.next();
      if (position == 0) {
        first = isCopied(row) ? row : null;
      }
      if (first == null) {
        sink.add(row);
      }
      out.accept(row);
    }
    reader.count(range);
    if (range.isLast() && first != null) {
      sink.add(first, encoded().orElseThrow());
      reader.forgetEncoded();
      first = null;
    }
  }

  private boolean isCopied(RawRow<T> row) {
    Optional<ParquetRows> rows = encoded();
    boolean copied = rows.isPresent() && sink.takes(row, rows.get());
    if (!copied) {
      reader.forgetEncoded();
    }
    return copied;
  }

  /** The table's columns of the open row group; empty if one of them has no such form. */
  private Optional<ParquetRows> encoded() {
    ParquetRows all = reader.encoded();
    Map<String, ParquetChunk> chunks = new HashMap<>();
    for (String column : columns) {
      if (reader.has(column)) {
        ParquetChunk chunk = all.chunks().get(column);
        if (chunk == null) {
          return Optional.empty();
        }
        chunks.put(column, chunk);
      }
    }
    return Optional.of(new ParquetRows(all.count(), chunks));
  }

  /** Writes the rows of a row group that the bundle has only the beginning of. */
  private void endPart() throws Exception {
    if (first == null) {
      return;
    }
    first = null;
    ParquetPart part = reader.part();
    long end = reader.position();
    reader.open(part, 0);
    while (reader.position() < end) {
      sink.add(reader.next());
    }
  }

  /** Ends the bundle and gives the files. */
  void finish(Consumer<PaimonFiles> files) throws Exception {
    endPart();
    reader.close();
    sink.finish(files);
  }

  void close() throws Exception {
    try {
      reader.close();
    } finally {
      sink.close();
    }
  }
}
