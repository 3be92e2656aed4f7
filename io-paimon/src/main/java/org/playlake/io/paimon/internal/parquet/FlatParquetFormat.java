package org.playlake.io.paimon.internal.parquet;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.format.FileFormat;
import org.apache.paimon.format.FormatReaderFactory;
import org.apache.paimon.format.FormatWriter;
import org.apache.paimon.format.FormatWriterFactory;
import org.apache.paimon.format.SimpleStatsExtractor;
import org.apache.paimon.format.parquet.ParquetSchemaConverter;
import org.apache.paimon.format.parquet.writer.StreamOutputFile;
import org.apache.paimon.fs.PositionOutputStream;
import org.apache.paimon.predicate.Predicate;
import org.apache.paimon.shade.org.apache.parquet.hadoop.CodecFactory;
import org.apache.paimon.shade.org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.paimon.shade.org.apache.parquet.hadoop.ParquetWriter;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.paimon.shade.org.apache.parquet.schema.MessageType;
import org.apache.paimon.statistics.SimpleColStatsCollector;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Paimon's Parquet files, written column by column in a third to a half of the time. What is
 * written is what Paimon's own writer writes by default: the same schema, types, statistics,
 * checksums, compression, row groups and format version. Which values are numbered in a dictionary,
 * and so where a page ends, may differ. Reading is Paimon's own.
 *
 * <p>For rows of numbers, texts, bytes, dates, times and decimals, of lists of these and of lists
 * of rows of these, in tables without options for Parquet. Everything else is left to Paimon's
 * writer.
 */
public final class FlatParquetFormat extends FileFormat {
  private static final String PARQUET = CoreOptions.FILE_FORMAT_PARQUET;
  private static final int FIRST_BUFFER_BYTES = 32 << 10;
  private static final int INDEX_BYTES = 64;

  private final FileFormat paimons;
  private final int zstdLevel;

  private FlatParquetFormat(FileFormat paimons, int zstdLevel) {
    super(PARQUET);
    this.paimons = paimons;
    this.zstdLevel = zstdLevel;
  }

  /** The format of a table, if its files can be written here. */
  public static Optional<FileFormat> of(CoreOptions options, RowType rows) {
    boolean suits =
        PARQUET.equals(options.fileFormatString())
            && options.toConfiguration().keySet().stream()
                .noneMatch(FlatParquetFormat::isForParquet)
            && FlatTypes.holds(rows);
    return suits
        ? Optional.of(
            new FlatParquetFormat(
                FileFormat.fileFormat(options),
                options.toConfiguration().get(CoreOptions.FILE_COMPRESSION_ZSTD_LEVEL)))
        : Optional.empty();
  }

  private static boolean isForParquet(String option) {
    return option.toLowerCase(Locale.ROOT).startsWith(PARQUET + ".")
        || option.equals(CoreOptions.FILE_BLOCK_SIZE.key());
  }

  @Override
  public FormatWriterFactory createWriterFactory(RowType type) {
    return (out, compression) -> open(type, out, compression);
  }

  private FormatWriter open(RowType type, PositionOutputStream out, String compression)
      throws IOException {
    MessageType schema = ParquetSchemaConverter.convertToParquetMessageType(type);
    Configuration settings = new Configuration(false);
    settings.setInt("parquet.compression.codec.zstd.level", zstdLevel);
    // Files are many and mostly small; each page of each would get buffers of its own.
    settings.setBoolean("parquet.compression.codec.zstd.bufferPool.enabled", true);
    ParquetFileWriter file =
        new ParquetFileWriter(
            new StreamOutputFile(out),
            schema,
            ParquetFileWriter.Mode.CREATE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            INDEX_BYTES,
            Integer.MAX_VALUE,
            true);
    file.start();
    return new FlatParquetWriter(
        file,
        type,
        schema,
        new CodecFactory(settings, FIRST_BUFFER_BYTES),
        CompressionCodecName.fromConf("none".equals(compression) ? null : compression),
        ParquetWriter.DEFAULT_BLOCK_SIZE);
  }

  @Override
  public FormatReaderFactory createReaderFactory(
      RowType table, RowType projected, @Nullable List<Predicate> filters) {
    return paimons.createReaderFactory(table, projected, filters);
  }

  @Override
  public void validateDataFields(RowType type) {
    paimons.validateDataFields(type);
  }

  @Override
  public Optional<SimpleStatsExtractor> createStatsExtractor(
      RowType type, SimpleColStatsCollector.Factory[] collectors) {
    return paimons.createStatsExtractor(type, collectors);
  }
}
