package org.playlake.io.paimon.internal.columns;

import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeChecks;

/** Type of a column of numbers, and the way from rows to these as longs: of fractions the bits. */
record NumberType(Kind kind, int precision, int scale) {
  private static final int MILLIS = 3;

  /** Value that a row is asked for. */
  enum Kind {
    BOOLEAN,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    MILLIS,
    MICROS,
    DECIMAL
  }

  static NumberType of(DataType type) {
    return switch (type.getTypeRoot()) {
      case BOOLEAN -> new NumberType(Kind.BOOLEAN, 0, 0);
      case TINYINT -> new NumberType(Kind.BYTE, 0, 0);
      case SMALLINT -> new NumberType(Kind.SHORT, 0, 0);
      case INTEGER, DATE, TIME_WITHOUT_TIME_ZONE -> new NumberType(Kind.INT, 0, 0);
      case BIGINT -> new NumberType(Kind.LONG, 0, 0);
      case FLOAT -> new NumberType(Kind.FLOAT, 0, 0);
      case DOUBLE -> new NumberType(Kind.DOUBLE, 0, 0);
      case TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> {
        int digits = DataTypeChecks.getPrecision(type);
        yield new NumberType(digits <= MILLIS ? Kind.MILLIS : Kind.MICROS, digits, 0);
      }
      case DECIMAL ->
          new NumberType(
              Kind.DECIMAL, DataTypeChecks.getPrecision(type), DataTypeChecks.getScale(type));
      default -> throw new IllegalArgumentException(type + " is no number");
    };
  }

  long read(InternalRow row, int column) {
    return switch (kind) {
      case BOOLEAN -> row.getBoolean(column) ? 1 : 0;
      case BYTE -> row.getByte(column);
      case SHORT -> row.getShort(column);
      case INT -> row.getInt(column);
      case LONG -> row.getLong(column);
      case FLOAT -> Float.floatToRawIntBits(row.getFloat(column));
      case DOUBLE -> Double.doubleToRawLongBits(row.getDouble(column));
      case MILLIS -> row.getTimestamp(column, precision).getMillisecond();
      case MICROS -> micros(row.getTimestamp(column, precision));
      case DECIMAL -> row.getDecimal(column, precision, scale).toUnscaledLong();
    };
  }

  private static long micros(Timestamp time) {
    return time.getMillisecond() * 1_000 + time.getNanoOfMillisecond() / 1_000;
  }
}
