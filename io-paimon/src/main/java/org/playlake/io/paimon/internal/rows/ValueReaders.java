package org.playlake.io.paimon.internal.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.paimon.data.DataGetters;
import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalMap;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DecimalType;
import org.apache.paimon.types.IntType;
import org.apache.paimon.types.LocalZonedTimestampType;
import org.apache.paimon.types.MapType;
import org.apache.paimon.types.MultisetType;
import org.apache.paimon.types.RowType;
import org.apache.paimon.types.TimestampType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowException;

/** Readers for each Paimon type that {@link BeamTypes} knows. */
final class ValueReaders {

  private ValueReaders() {}

  static ValueReader of(String column, DataType type) {
    return switch (type.getTypeRoot()) {
      case BOOLEAN -> DataGetters::getBoolean;
      case TINYINT -> DataGetters::getByte;
      case SMALLINT -> DataGetters::getShort;
      case INTEGER -> DataGetters::getInt;
      case BIGINT -> DataGetters::getLong;
      case FLOAT -> DataGetters::getFloat;
      case DOUBLE -> DataGetters::getDouble;
      case DECIMAL -> decimal((DecimalType) type);
      case CHAR, VARCHAR -> (from, at) -> PlainTexts.of(from.getString(at));
      // Readers may give out the array that they keep themselves.
      case BINARY, VARBINARY -> (from, at) -> from.getBinary(at).clone();
      case DATE -> (from, at) -> LocalDate.ofEpochDay(from.getInt(at));
      case TIME_WITHOUT_TIME_ZONE ->
          (from, at) -> LocalTime.ofNanoOfDay(from.getInt(at) * 1_000_000L);
      case TIMESTAMP_WITHOUT_TIME_ZONE -> local(((TimestampType) type).getPrecision());
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          instant(column, ((LocalZonedTimestampType) type).getPrecision());
      case ARRAY -> array(of(column + ".element", ((ArrayType) type).getElementType()));
      case MULTISET -> map(column, ((MultisetType) type).getElementType(), new IntType(false));
      case MAP -> map(column, ((MapType) type).getKeyType(), ((MapType) type).getValueType());
      case ROW -> row(RowReader.of(column + ".", (RowType) type));
      case BLOB, VARIANT, VECTOR ->
          throw new IllegalStateException("Refused before by BeamTypes: " + type);
    };
  }

  /** The value at a position, or null. */
  static @Nullable Object read(ValueReader reader, DataGetters from, int at) {
    return from.isNullAt(at) ? null : reader.read(from, at);
  }

  private static ValueReader decimal(DecimalType type) {
    int precision = type.getPrecision();
    int scale = type.getScale();
    return (from, at) -> from.getDecimal(at, precision, scale).toBigDecimal();
  }

  private static ValueReader local(int precision) {
    return (from, at) -> {
      Timestamp time = from.getTimestamp(at, precision);
      return LocalDateTime.ofEpochSecond(seconds(time), nanos(time), ZoneOffset.UTC);
    };
  }

  private static ValueReader instant(String column, int precision) {
    boolean micros = precision <= 6;
    return (from, at) -> {
      Timestamp time = from.getTimestamp(at, precision);
      Instant instant = Instant.ofEpochSecond(seconds(time), nanos(time));
      if (micros && time.getNanoOfMillisecond() % 1000 != 0) {
        throw new PaimonRowException(column, "it was written with nanoseconds", instant);
      }
      return instant;
    };
  }

  private static long seconds(Timestamp time) {
    return Math.floorDiv(time.getMillisecond(), 1000L);
  }

  private static int nanos(Timestamp time) {
    return Math.floorMod(time.getMillisecond(), 1000) * 1_000_000 + time.getNanoOfMillisecond();
  }

  private static ValueReader array(ValueReader element) {
    return (from, at) -> Arrays.asList(values(from.getArray(at), element));
  }

  private static ValueReader map(String column, DataType keyType, DataType valueType) {
    ValueReader key = of(column + ".key", keyType);
    ValueReader value = of(column + ".value", valueType);
    return (from, at) -> {
      InternalMap map = from.getMap(at);
      @Nullable Object[] keys = values(map.keyArray(), key);
      @Nullable Object[] values = values(map.valueArray(), value);
      Map<Object, Object> read = new LinkedHashMap<>(2 * keys.length);
      for (int i = 0; i < keys.length; i++) {
        read.put(keys[i], values[i]);
      }
      return read;
    };
  }

  private static @Nullable Object[] values(InternalArray array, ValueReader element) {
    @Nullable Object[] values = new Object[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(element, array, i);
    }
    return values;
  }

  private static ValueReader row(RowReader row) {
    int fields = row.fields();
    return (from, at) -> row.read(from.getRow(at, fields));
  }
}
