package org.playlake.io.paimon.internal.filter;

import java.util.Arrays;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataTypeChecks;
import org.apache.paimon.types.DecimalType;

/** Order of a row's column value relative to a literal. */
@FunctionalInterface
interface ValueOrder {

  /** Negative, 0 or positive: less, equal or greater. The column is not NULL. */
  int compare(InternalRow row);

  /**
   * For the column at {@code at}. Throws {@link IllegalArgumentException} when it cannot hold the
   * literal.
   */
  static ValueOrder of(DataField column, int at, Literal literal) {
    Object value = ColumnValue.of(column, literal);
    if (value instanceof Boolean flag) {
      return row -> Boolean.compare(row.getBoolean(at), flag);
    }
    if (value instanceof BinaryString text) {
      return row -> row.getString(at).compareTo(text);
    }
    if (value instanceof byte[] bytes) {
      return row -> Arrays.compareUnsigned(row.getBinary(at), bytes);
    }
    if (value instanceof Decimal decimal) {
      int precision = DataTypeChecks.getPrecision(column.type());
      int scale = DataTypeChecks.getScale(column.type());
      Decimal same = sameScale(decimal, scale);
      return row -> row.getDecimal(at, precision, scale).compareTo(same);
    }
    if (value instanceof Timestamp time) {
      int precision = DataTypeChecks.getPrecision(column.type());
      return row -> row.getTimestamp(at, precision).compareTo(time);
    }
    return number(at, (Number) value);
  }

  private static ValueOrder number(int at, Number value) {
    if (value instanceof Byte) {
      byte number = value.byteValue();
      return row -> Byte.compare(row.getByte(at), number);
    }
    if (value instanceof Short) {
      short number = value.shortValue();
      return row -> Short.compare(row.getShort(at), number);
    }
    if (value instanceof Integer) {
      int number = value.intValue();
      return row -> Integer.compare(row.getInt(at), number);
    }
    if (value instanceof Long) {
      long number = value.longValue();
      return row -> Long.compare(row.getLong(at), number);
    }
    // Adding zero makes 0.0 of -0.0 and leaves all else.
    if (value instanceof Float) {
      float number = value.floatValue();
      return row -> Float.compare(row.getFloat(at) + 0.0f, number);
    }
    double number = value.doubleValue();
    return row -> Double.compare(row.getDouble(at) + 0.0, number);
  }

  /** Rescales to the column's scale if that loses nothing: such decimals compare as two longs. */
  private static Decimal sameScale(Decimal decimal, int scale) {
    int precision = decimal.precision() - decimal.scale() + scale;
    return decimal.scale() > scale || precision > DecimalType.MAX_PRECISION
        ? decimal
        : Decimal.fromBigDecimal(decimal.toBigDecimal(), Math.max(1, precision), scale);
  }
}
