package org.playlake.io.paimon.internal.parquet;

import java.util.Arrays;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.shade.org.apache.parquet.schema.PrimitiveType;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeChecks;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.table.FlatRow;

/**
 * The types that are written here: those with one column of numbers or bytes in Parquet, and lists
 * of these or of rows of these.
 */
final class FlatTypes {

  /** Decimals of more digits do not fit into a long. */
  private static final int LONG_DIGITS = 18;

  private static final int MILLIS = 3;
  private static final int MICROS = 6;

  private FlatTypes() {}

  static boolean holds(RowType type) {
    return type.getFieldTypes().stream()
        .allMatch(field -> field instanceof ArrayType list ? holdsElements(list) : holds(field));
  }

  private static boolean holdsElements(ArrayType list) {
    return list.getElementType() instanceof RowType row
        ? row.getFieldCount() > 0 && row.getFieldTypes().stream().allMatch(FlatTypes::holds)
        : holds(list.getElementType());
  }

  private static boolean holds(DataType type) {
    return switch (type.getTypeRoot()) {
      case CHAR,
          VARCHAR,
          BINARY,
          VARBINARY,
          DECIMAL,
          TINYINT,
          SMALLINT,
          INTEGER,
          BIGINT,
          FLOAT,
          DOUBLE,
          DATE,
          TIME_WITHOUT_TIME_ZONE ->
          true;
      case TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          DataTypeChecks.getPrecision(type) <= MICROS;
      default -> false;
    };
  }

  /**
   * Cells of a column.
   *
   * @param column its place in rows
   * @param stored the same type in Parquet
   */
  static Cells cells(int column, DataType type, PrimitiveType stored) {
    return switch (type.getTypeRoot()) {
      case CHAR, VARCHAR ->
          new BytesCells(column, stored, (row, place, slice) -> slice.set(row.getString(place)));
      case BINARY, VARBINARY ->
          new BytesCells(column, stored, (row, place, slice) -> slice.set(row.getBinary(place)));
      case DECIMAL -> decimals(column, type, stored);
      case TINYINT ->
          new NumberCells(NumberForm.INT32, column, stored, (row, place) -> row.getByte(place));
      case SMALLINT ->
          new NumberCells(NumberForm.INT32, column, stored, (row, place) -> row.getShort(place));
      case INTEGER, DATE, TIME_WITHOUT_TIME_ZONE ->
          new NumberCells(NumberForm.INT32, column, stored, (row, place) -> row.getInt(place));
      case BIGINT ->
          new NumberCells(NumberForm.INT64, column, stored, (row, place) -> row.getLong(place));
      case FLOAT ->
          // As Paimon's writer does, which keeps one of the many bits of what is no number.
          new NumberCells(
              NumberForm.FLOAT,
              column,
              stored,
              (row, place) -> Float.floatToIntBits(row.getFloat(place)));
      case DOUBLE ->
          new NumberCells(
              NumberForm.DOUBLE,
              column,
              stored,
              (row, place) -> Double.doubleToLongBits(row.getDouble(place)));
      case TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          times(column, DataTypeChecks.getPrecision(type), stored);
      default -> throw new IllegalArgumentException(type + " is not written here");
    };
  }

  private static Cells times(int column, int precision, PrimitiveType stored) {
    return new NumberCells(
        NumberForm.INT64,
        column,
        stored,
        precision <= MILLIS
            ? (row, place) -> row.getTimestamp(place, precision).getMillisecond()
            : (row, place) ->
                row instanceof FlatRow flat
                    ? flat.number(place)
                    : micros(row.getTimestamp(place, precision)));
  }

  private static long micros(Timestamp time) {
    return time.getMillisecond() * 1_000 + time.getNanoOfMillisecond() / 1_000;
  }

  private static Cells decimals(int column, DataType type, PrimitiveType stored) {
    int precision = DataTypeChecks.getPrecision(type);
    int scale = DataTypeChecks.getScale(type);
    if (precision > LONG_DIGITS) {
      int length = stored.getTypeLength();
      return new BytesCells(
          column,
          stored,
          (row, place, slice) ->
              slice.set(padded(row.getDecimal(place, precision, scale).toUnscaledBytes(), length)));
    }
    return new NumberCells(
        stored.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.INT32
            ? NumberForm.INT32
            : NumberForm.INT64,
        column,
        stored,
        (row, place) -> row.getDecimal(place, precision, scale).toUnscaledLong());
  }

  /** The same number, the highest byte first, in so many bytes. */
  private static byte[] padded(byte[] number, int length) {
    if (number.length == length) {
      return number;
    }
    byte[] padded = new byte[length];
    Arrays.fill(padded, (byte) (number[0] < 0 ? -1 : 0));
    System.arraycopy(number, 0, padded, length - number.length, number.length);
    return padded;
  }
}
