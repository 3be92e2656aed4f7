package org.playlake.io.paimon.internal.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.arrow.dataset.file.FileFormat;
import org.apache.arrow.dataset.file.FileSystemDatasetFactory;
import org.apache.arrow.dataset.jni.NativeMemoryPool;
import org.apache.arrow.dataset.scanner.ScanOptions;
import org.apache.arrow.dataset.scanner.Scanner;
import org.apache.arrow.dataset.source.Dataset;
import org.apache.arrow.dataset.source.DatasetFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.internal.column.columnindex.ColumnIndex;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.io.api.Binary;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random tables in files of our writer, read by others: DuckDB, Arrow and parquet-java. */
class JudgesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void duckDbReadsTheValues(long seed) throws Exception {
    JudgedRows rows = JudgedRows.write(folder, seed);
    String sql =
        "SELECT c0, c1, c2, c3, hex(c4), c5, date_diff('day', DATE '1970-01-01', c6), epoch_us(c7)"
            + " FROM read_parquet('"
            + rows.path()
            + "')";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      for (@Nullable Object[] expected : rows.values()) {
        assertThat(found.next()).isTrue();
        for (int column = 0; column < expected.length; column++) {
          assertThat(text(found.getObject(column + 1), column))
              .as("column %s", column)
              .isEqualTo(text(expected[column], column));
        }
      }
      assertThat(found.next()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void duckDbReadsStatisticsThatHold(long seed) throws Exception {
    JudgedRows rows = JudgedRows.write(folder, seed);
    String sql =
        "SELECT path_in_schema, SUM(stats_null_count), MIN(TRY_CAST(stats_min_value AS BIGINT)),"
            + " MAX(TRY_CAST(stats_max_value AS BIGINT)), SUM(num_values) FROM parquet_metadata('"
            + rows.path()
            + "') WHERE path_in_schema IN ('c0', 'c1') GROUP BY 1 ORDER BY 1";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      for (int column = 0; column < 2 && !rows.values().isEmpty(); column++) {
        assertThat(found.next()).isTrue();
        List<Long> present = present(rows, column);
        assertThat(found.getLong(2)).isEqualTo(rows.values().size() - present.size());
        assertThat(found.getObject(3)).isEqualTo(present.stream().min(Long::compare).orElse(null));
        assertThat(found.getObject(4)).isEqualTo(present.stream().max(Long::compare).orElse(null));
        assertThat(found.getLong(5)).isEqualTo(rows.values().size());
      }
    }
  }

  @SuppressWarnings("try") // Arrow's close() may be interrupted
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void arrowReadsTheValues(long seed) throws Exception {
    JudgedRows rows = JudgedRows.write(folder, seed);
    int next = 0;
    try (BufferAllocator allocator = new RootAllocator();
        DatasetFactory factory =
            new FileSystemDatasetFactory(
                allocator,
                NativeMemoryPool.getDefault(),
                FileFormat.PARQUET,
                rows.path().toUri().toString());
        Dataset dataset = factory.finish();
        Scanner scanner = dataset.newScan(new ScanOptions(4_096));
        ArrowReader reader = scanner.scanBatches()) {
      while (reader.loadNextBatch()) {
        VectorSchemaRoot batch = reader.getVectorSchemaRoot();
        for (int i = 0; i < batch.getRowCount(); i++) {
          @Nullable Object[] expected = rows.values().get(next++);
          for (int column = 0; column < expected.length; column++) {
            FieldVector vector = batch.getVector(column);
            assertThat(text(vector.getObject(i), column))
                .as("row %s, column %s", next, column)
                .isEqualTo(text(expected[column], column));
          }
        }
      }
    }
    assertThat(next).isEqualTo(rows.values().size());
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void parquetJavaFindsStatisticsAndPageIndexesThatHold(long seed) throws Exception {
    JudgedRows rows = JudgedRows.write(folder, seed);
    var input =
        HadoopInputFile.fromPath(
            new org.apache.hadoop.fs.Path(rows.path().toUri()), new Configuration(false));
    int from = 0;
    try (ParquetFileReader reader = ParquetFileReader.open(input)) {
      for (BlockMetaData block : reader.getFooter().getBlocks()) {
        int to = from + (int) block.getRowCount();
        for (int column : new int[] {JudgedRows.LONG, JudgedRows.TEXT}) {
          ColumnChunkMetaData chunk = block.getColumns().get(column);
          Statistics<?> statistics = chunk.getStatistics();
          List<Object> present = present(rows, column, from, to);
          assertThat(statistics.getNumNulls()).isEqualTo(to - from - present.size());
          if (column == JudgedRows.LONG && !present.isEmpty()) {
            assertThat(statistics.genericGetMin()).isEqualTo(least(present));
            assertThat(statistics.genericGetMax()).isEqualTo(greatest(present));
          }
          checkPages(
              rows,
              column,
              from,
              block.getRowCount(),
              reader.readColumnIndex(chunk),
              reader.readOffsetIndex(chunk));
        }
        from = to;
      }
    }
    assertThat(from).isEqualTo(rows.values().size());
  }

  private static void checkPages(
      JudgedRows rows, int column, int from, long count, ColumnIndex index, OffsetIndex offsets) {
    for (int page = 0; page < offsets.getPageCount(); page++) {
      List<Object> present =
          present(
              rows,
              column,
              from + (int) offsets.getFirstRowIndex(page),
              from + (int) offsets.getLastRowIndex(page, count) + 1);
      assertThat(index.getNullPages().get(page)).isEqualTo(present.isEmpty());
      if (!present.isEmpty()) {
        byte[] min = bytes(index.getMinValues().get(page));
        byte[] max = bytes(index.getMaxValues().get(page));
        if (column == JudgedRows.LONG) {
          assertThat(littleEndian(min)).isEqualTo(least(present));
          assertThat(littleEndian(max)).isEqualTo(greatest(present));
        } else {
          for (Object value : present) {
            byte[] utf8 = ((String) value).getBytes(UTF_8);
            assertThat(Arrays.compareUnsigned(min, utf8)).isLessThanOrEqualTo(0);
            assertThat(Arrays.compareUnsigned(max, utf8)).isGreaterThanOrEqualTo(0);
          }
        }
      }
    }
  }

  private static List<Long> present(JudgedRows rows, int column) {
    List<Long> present = new ArrayList<>();
    present(rows, column, 0, rows.values().size()).forEach(value -> present.add((Long) value));
    return present;
  }

  private static List<Object> present(JudgedRows rows, int column, int from, int to) {
    List<Object> present = new ArrayList<>();
    for (@Nullable Object[] row : rows.values().subList(from, to)) {
      if (row[column] != null) {
        present.add(row[column]);
      }
    }
    return present;
  }

  private static long least(List<Object> values) {
    return values.stream().mapToLong(value -> (Long) value).min().orElseThrow();
  }

  private static long greatest(List<Object> values) {
    return values.stream().mapToLong(value -> (Long) value).max().orElseThrow();
  }

  private static byte[] bytes(java.nio.ByteBuffer buffer) {
    return Binary.fromReusedByteBuffer(buffer).getBytes();
  }

  private static long littleEndian(byte[] bytes) {
    return java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).getLong();
  }

  /** A value in one form, whoever gives it. */
  private static @Nullable String text(@Nullable Object value, int column) {
    if (value == null) {
      return null;
    }
    return switch (column) {
      case JudgedRows.DOUBLE -> Long.toHexString(Double.doubleToLongBits((Double) value));
      case JudgedRows.BYTES ->
          value instanceof byte[] bytes
              ? HexFormat.of().formatHex(bytes)
              : ((String) value).toLowerCase(Locale.ROOT);
      case JudgedRows.DECIMAL -> ((BigDecimal) value).toPlainString();
      default -> value.toString();
    };
  }
}
