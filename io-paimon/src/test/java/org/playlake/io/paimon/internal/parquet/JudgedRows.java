package org.playlake.io.paimon.internal.parquet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A random table in a file of this connector's writer, and its values in plain Java.
 *
 * @param path the file
 * @param values by row and column: Long, Double, String, byte[], BigDecimal (dates in days and
 *     times in microseconds as Long), or null
 */
record JudgedRows(Path path, List<@Nullable Object[]> values) {
  static final int LONG = 0;
  static final int INT = 1;
  static final int DOUBLE = 2;
  static final int TEXT = 3;
  static final int BYTES = 4;
  static final int DECIMAL = 5;
  static final int DATE = 6;
  static final int TIME = 7;

  private static final RowType TYPE =
      FlatRows.type(
          true,
          DataTypes.BIGINT(),
          DataTypes.INT(),
          DataTypes.DOUBLE(),
          DataTypes.STRING(),
          DataTypes.BYTES(),
          DataTypes.DECIMAL(18, 4),
          DataTypes.DATE(),
          DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(6));

  private static final String[] CODECS = {"zstd", "snappy", "gzip", "uncompressed"};

  /** Several pages, and with many rows a dictionary that is given up. */
  static JudgedRows write(Path folder, long seed) throws IOException {
    Random random = new Random(seed);
    int count = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(60_000);
    int distinct = 1 << random.nextInt(20);
    List<@Nullable Object[]> values = new ArrayList<>(count);
    List<GenericRow> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Random each = new Random(seed ^ random.nextInt(distinct));
      @Nullable Object[] row = new @Nullable Object[TYPE.getFieldCount()];
      for (int column = 0; column < row.length; column++) {
        row[column] = each.nextInt(6) == 0 ? null : value(column, each);
      }
      values.add(row);
      rows.add(internal(row));
    }
    Path file = folder.resolve("rows-" + seed + ".parquet");
    DataFile.write(
        TwoFiles.format(TYPE),
        TYPE,
        new org.apache.paimon.fs.Path(file.toUri().toString()),
        CODECS[random.nextInt(CODECS.length)],
        rows);
    return new JudgedRows(file, values);
  }

  private static Object value(int column, Random random) {
    return switch (column) {
      case LONG ->
          switch (random.nextInt(8)) {
            case 0 -> Long.MIN_VALUE;
            case 1 -> Long.MAX_VALUE;
            default -> random.nextLong() >> random.nextInt(64);
          };
      case INT -> (long) (random.nextInt() >> random.nextInt(32));
      case DOUBLE ->
          switch (random.nextInt(8)) {
            case 0 -> -0.0;
            case 1 -> Double.NEGATIVE_INFINITY;
            default -> random.nextGaussian() * Math.pow(10, random.nextInt(300) - 150);
          };
      case TEXT ->
          switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "深圳".repeat(random.nextInt(60));
            case 2 -> "\uFFFD🎮" + random.nextInt(100);
            default -> "text " + random.nextInt();
          };
      case BYTES -> {
        byte[] bytes = new byte[random.nextInt(90)];
        random.nextBytes(bytes);
        yield bytes;
      }
      case DECIMAL -> new BigDecimal(new BigInteger(59, random), 4);
      case DATE -> (long) random.nextInt(2_932_896);
      case TIME -> (long) (random.nextDouble() * 253_402_300_799_000_000L);
      default -> throw new IllegalArgumentException("No column " + column);
    };
  }

  private static GenericRow internal(@Nullable Object[] values) {
    GenericRow row = new GenericRow(values.length);
    for (int column = 0; column < values.length; column++) {
      Object value = values[column];
      if (value != null) {
        row.setField(
            column,
            switch (column) {
              case INT, DATE -> ((Long) value).intValue();
              case TEXT -> BinaryString.fromString((String) value);
              case DECIMAL -> Decimal.fromBigDecimal((BigDecimal) value, 18, 4);
              case TIME -> Timestamp.fromMicros((Long) value);
              default -> value;
            });
      }
    }
    return row;
  }
}
