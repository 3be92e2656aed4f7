package org.playlake.io.paimon.internal.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeChecks;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;

/** Rows over every type that is written column by column, limits and repetitions among them. */
final class FlatRows {

  private static final List<String> PIECES =
      List.of("", "a", "\0", "~", "é", "深", "\uE000", "\uFFFD", "🎮", "a longer piece, 8 bytes");

  private static final DataType[] TYPES = {
    DataTypes.CHAR(5),
    DataTypes.VARCHAR(100),
    DataTypes.STRING(),
    DataTypes.BINARY(4),
    DataTypes.VARBINARY(30),
    DataTypes.BYTES(),
    DataTypes.DECIMAL(5, 2),
    DataTypes.DECIMAL(9, 0),
    DataTypes.DECIMAL(10, 10),
    DataTypes.DECIMAL(18, 4),
    DataTypes.DECIMAL(19, 0),
    DataTypes.DECIMAL(38, 18),
    DataTypes.TINYINT(),
    DataTypes.SMALLINT(),
    DataTypes.INT(),
    DataTypes.BIGINT(),
    DataTypes.FLOAT(),
    DataTypes.DOUBLE(),
    DataTypes.DATE(),
    DataTypes.TIME(),
    DataTypes.TIMESTAMP(0),
    DataTypes.TIMESTAMP(3),
    DataTypes.TIMESTAMP(6),
    DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(3),
    DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(6)
  };

  private FlatRows() {}

  static RowType type(boolean nullable) {
    return type(nullable, TYPES);
  }

  /** Columns c0, c1 and so on. */
  static RowType type(boolean nullable, DataType... types) {
    List<DataField> fields = new ArrayList<>();
    for (DataType type : types) {
      fields.add(new DataField(fields.size(), "c" + fields.size(), type.copy(nullable)));
    }
    return new RowType(false, fields);
  }

  static List<GenericRow> of(RowType type, int count) {
    Random random = new Random(count);
    List<GenericRow> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      GenericRow row = new GenericRow(type.getFieldCount());
      for (int column = 0; column < type.getFieldCount(); column++) {
        DataType each = type.getTypeAt(column);
        if (!each.isNullable() || random.nextInt(8) > 0) {
          // Half of the values are some of twenty.
          row.setField(
              column, value(each, random.nextBoolean() ? random : new Random(random.nextInt(20))));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  /** The same rows in the form that is compared and sorted. */
  static List<BinaryRow> binary(RowType type, List<? extends InternalRow> rows) {
    InternalRowSerializer serializer = new InternalRowSerializer(type);
    return rows.stream().map(row -> serializer.toBinaryRow(row).copy()).toList();
  }

  private static Object value(DataType type, Random random) {
    return switch (type.getTypeRoot()) {
      case CHAR, VARCHAR -> text(random);
      case BINARY -> bytes(DataTypeChecks.getLength(type), random);
      case VARBINARY -> bytes(random.nextInt(20), random);
      case DECIMAL ->
          decimal(DataTypeChecks.getPrecision(type), DataTypeChecks.getScale(type), random);
      case TINYINT -> (byte) random.nextInt();
      case SMALLINT -> (short) random.nextInt();
      case INTEGER, DATE ->
          pick(random, random.nextInt(), Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1);
      case BIGINT -> pick(random, random.nextLong(), Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L);
      case FLOAT ->
          pick(random, (float) random.nextGaussian(), -0.0f, 0.0f, Float.NEGATIVE_INFINITY, 1e38f);
      case DOUBLE ->
          pick(random, random.nextGaussian(), -0.0, 0.0, Double.POSITIVE_INFINITY, -1e300);
      case TIME_WITHOUT_TIME_ZONE -> random.nextInt(86_400_000);
      case TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          time(DataTypeChecks.getPrecision(type), random);
      default -> throw new IllegalArgumentException("No values of " + type);
    };
  }

  @SafeVarargs
  private static <T> T pick(Random random, T usual, T... limits) {
    int at = random.nextInt(limits.length * 4);
    return at < limits.length ? limits[at] : usual;
  }

  private static BinaryString text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return BinaryString.fromString(text.append(pick(random, "", "" + random.nextInt())).toString());
  }

  private static byte[] bytes(int length, Random random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Decimal decimal(int precision, int scale, Random random) {
    BigInteger most = BigInteger.TEN.pow(precision).subtract(BigInteger.ONE);
    BigInteger usual = new BigInteger(random.nextInt(most.bitLength()), random);
    BigInteger number = pick(random, usual, most, most.negate(), usual.negate(), BigInteger.ZERO);
    return Decimal.fromBigDecimal(new BigDecimal(number, scale), precision, scale);
  }

  /** From year 1 to year 9999. */
  private static Timestamp time(int precision, Random random) {
    long millis = -62_135_596_800_000L + (long) (random.nextDouble() * 315_537_897_600_000L);
    return switch (precision) {
      case 0 -> Timestamp.fromEpochMillis(Math.floorDiv(millis, 1000) * 1000);
      case 3 -> Timestamp.fromEpochMillis(millis);
      default -> Timestamp.fromMicros(millis * 1000 + random.nextInt(1000));
    };
  }
}
