package org.playlake.io.paimon.internal.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.format.FileFormat;
import org.apache.paimon.format.FormatReaderContext;
import org.apache.paimon.format.FormatWriter;
import org.apache.paimon.format.SimpleColStats;
import org.apache.paimon.format.SimpleStatsExtractor;
import org.apache.paimon.format.parquet.ParquetUtil;
import org.apache.paimon.fs.Path;
import org.apache.paimon.fs.PositionOutputStream;
import org.apache.paimon.fs.local.LocalFileIO;
import org.apache.paimon.options.Options;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.shade.org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.paimon.statistics.SimpleColStatsCollector;
import org.apache.paimon.types.RowType;

/**
 * A file of rows, looked at with Paimon's own reader.
 *
 * @param written what its writer said of it
 */
record DataFile(FileFormat format, RowType type, Path path, Object written) {

  private static final LocalFileIO DISK = LocalFileIO.create();

  /** Opens the writer of a file. */
  @FunctionalInterface
  interface Opening {
    FormatWriter open(PositionOutputStream out) throws IOException;
  }

  static DataFile write(
      FileFormat format, RowType type, Path path, String codec, List<? extends InternalRow> rows)
      throws IOException {
    return write(
        format, type, path, rows, out -> format.createWriterFactory(type).create(out, codec));
  }

  static DataFile write(
      FileFormat format, RowType type, Path path, List<? extends InternalRow> rows, Opening opening)
      throws IOException {
    try (PositionOutputStream out = DISK.newOutputStream(path, false)) {
      FormatWriter writer = opening.open(out);
      for (InternalRow row : rows) {
        writer.addElement(row);
      }
      writer.close();
      return new DataFile(format, type, path, writer.writerMetadata());
    }
  }

  List<BinaryRow> rows() throws IOException {
    InternalRowSerializer serializer = new InternalRowSerializer(type);
    List<BinaryRow> rows = new ArrayList<>();
    try (RecordReader<InternalRow> reader =
        format
            .createReaderFactory(type, type, List.of())
            .createReader(new FormatReaderContext(DISK, path, bytes()))) {
      reader.forEachRemaining(row -> rows.add(serializer.toBinaryRow(row).copy()));
    }
    return rows;
  }

  /** As a table keeps them, from the file. */
  SimpleColStats[] statistics() throws IOException {
    return extractor().extract(DISK, path, bytes());
  }

  /** The same from what the writer said. */
  SimpleColStats[] writtenStatistics() throws IOException {
    return extractor().extract(DISK, path, bytes(), written);
  }

  private SimpleStatsExtractor extractor() {
    return format
        .createStatsExtractor(
            type, SimpleColStatsCollector.createFullStatsFactories(type.getFieldCount()))
        .orElseThrow();
  }

  ParquetMetadata footer() throws IOException {
    try (ParquetFileReader reader = reader()) {
      return reader.getFooter();
    }
  }

  /** The metadata of a column's first row group. */
  ColumnChunkMetaData column(int column) throws IOException {
    return footer().getBlocks().get(0).getColumns().get(column);
  }

  /** The pages of a column's first row group: where each begins, and what it holds. */
  String pages(int column) throws IOException {
    try (ParquetFileReader reader = reader()) {
      ColumnChunkMetaData chunk = reader.getRowGroups().get(0).getColumns().get(column);
      List<Long> firstRows = new ArrayList<>();
      var offsets = reader.readOffsetIndex(chunk);
      for (int page = 0; page < offsets.getPageCount(); page++) {
        firstRows.add(offsets.getFirstRowIndex(page));
      }
      return firstRows + "\n" + reader.readColumnIndex(chunk);
    }
  }

  private ParquetFileReader reader() throws IOException {
    return ParquetUtil.getParquetReader(DISK, path, bytes(), new Options());
  }

  private long bytes() throws IOException {
    return DISK.getFileSize(path);
  }
}
