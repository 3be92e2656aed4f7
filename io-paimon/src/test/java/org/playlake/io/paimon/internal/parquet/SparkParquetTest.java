package org.playlake.io.paimon.internal.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeRoot;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as Spark's own two readers of Parquet read them, with their checksums. */
class SparkParquetTest {

  private static SparkSession spark;

  @TempDir Path directory;

  @BeforeAll
  static void open() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .appName("parquet")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            // Days before 1582 are what they are.
            .config("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED")
            .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
            .getOrCreate();
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsEveryTypeButTimesOfTheDay(boolean vectorized) throws Exception {
    for (boolean nullable : new boolean[] {false, true}) {
      RowType type = FlatRows.type(nullable);
      type =
          FlatRows.type(
              nullable,
              type.getFieldTypes().stream()
                  .filter(each -> each.getTypeRoot() != DataTypeRoot.TIME_WITHOUT_TIME_ZONE)
                  .toArray(DataType[]::new));
      List<GenericRow> rows = FlatRows.of(type, 3_000);
      List<String> columns = new ArrayList<>();
      for (int column = 0; column < type.getFieldCount(); column++) {
        columns.add("coalesce(" + text(type.getTypeAt(column), "c" + column) + ", 'null')");
      }
      String line = "concat_ws(' ', " + String.join(", ", columns) + ")";
      assertThat(read(write(type, rows), line, "true", vectorized))
          .isEqualTo(rows.stream().map(SparkParquetTest::line).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void findsRowsByWhatIsSaidOfPages(boolean vectorized) throws Exception {
    RowType type =
        FlatRows.type(
            true,
            DataTypes.BIGINT(),
            DataTypes.STRING(),
            DataTypes.DOUBLE(),
            DataTypes.DECIMAL(30, 0));
    String file = write(type, IntStream.range(0, 60_001).mapToObj(SparkParquetTest::row).toList());
    String[][] filtersAndRows = {
      {"c0 = 0", "0"},
      {"c0 = 45678", "45678"},
      {"c0 > 59999", "60000"},
      {"c0 BETWEEN 39999 AND 40000", "39999", "40000"},
      {"c0 = 60001"},
      {"c1 = 'text 023456'", "23456"},
      {"c1 > 'text 06'", "60000"},
      {"c1 IS NULL AND c0 < 10010", "10000", "10001"},
      {"c2 = double('NaN')", "50000"},
      {"c2 = 0", "30000"},
      {"c2 < -29998", "0", "1"},
      {"c3 = -41000", "41000"},
      {"c3 > -2", "0", "1"}
    };
    for (String[] each : filtersAndRows) {
      assertThat(read(file, "string(c0)", each[0], vectorized))
          .as(each[0])
          .isEqualTo(List.of(each).subList(1, each.length));
    }
  }

  /** Sorted by each column, but for what is null and what is no number. */
  private static GenericRow row(int id) {
    return GenericRow.of(
        (long) id,
        id / 2 == 5_000
            ? null
            : BinaryString.fromString(String.format(Locale.ROOT, "text %06d", id)),
        id == 50_000 ? Double.NaN : id == 30_000 ? -0.0 : id - 30_000.0,
        Decimal.fromBigDecimal(BigDecimal.valueOf(-id), 30, 0));
  }

  private String write(RowType type, List<GenericRow> rows) throws Exception {
    return TwoFiles.write(directory, type, "zstd", rows).ours().path().toString();
  }

  private static List<String> read(
      String file, String expression, String filter, boolean vectorized) {
    spark.conf().set("spark.sql.parquet.enableVectorizedReader", vectorized);
    return spark
        .read()
        .parquet(file)
        .where(filter)
        .selectExpr(expression + " AS found")
        .toJSON()
        .collectAsList()
        .stream()
        .map(json -> json.substring("{'found':'".length(), json.length() - "'}".length()))
        .toList();
  }

  /** An expression for a column's value as text. */
  private static String text(DataType type, String column) {
    return switch (type.getTypeRoot()) {
      case CHAR, VARCHAR, BINARY, VARBINARY -> "hex(" + column + ")";
      case DATE -> "string(unix_date(" + column + "))";
      case TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          "string(unix_micros(timestamp(" + column + ")))";
      default -> "string(" + column + ")";
    };
  }

  private static String line(GenericRow row) {
    return IntStream.range(0, row.getFieldCount())
        .mapToObj(column -> text(row.getField(column)))
        .collect(Collectors.joining(" "));
  }

  private static String text(Object value) {
    if (value instanceof BinaryString text) {
      return text(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    if (value instanceof byte[] bytes) {
      return HexFormat.of().withUpperCase().formatHex(bytes);
    }
    if (value instanceof Decimal decimal) {
      return decimal.toBigDecimal().toString();
    }
    return value instanceof Timestamp time ? Long.toString(time.toMicros()) : "" + value;
  }
}
