package org.playlake.pipeline.show;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalMap;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeRoot;
import org.apache.paimon.types.MapType;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A value of a table as plain Java: numbers and booleans as they are, dates and times as ISO texts,
 * bytes as the UTF-8 text that they are or else as digits, and lists and maps of such.
 */
final class PlainValue {

  private PlainValue() {}

  static @Nullable Object of(@Nullable Object value, DataType type) {
    if (value instanceof byte[] bytes) {
      return text(bytes);
    }
    if (value instanceof Decimal number) {
      return number.toBigDecimal();
    }
    if (value instanceof Timestamp time) {
      return time(time, type);
    }
    if (value instanceof InternalRow row) {
      return row(row, (RowType) type);
    }
    if (value instanceof InternalArray array) {
      return list(array, ((ArrayType) type).getElementType());
    }
    if (value instanceof InternalMap map) {
      return map(map, (MapType) type);
    }
    if (value instanceof Integer number) {
      return number(number, type);
    }
    boolean isPlain = value == null || value instanceof Number || value instanceof Boolean;
    return isPlain ? value : value.toString();
  }

  private static Object number(int number, DataType type) {
    return switch (type.getTypeRoot()) {
      case DATE -> LocalDate.ofEpochDay(number).toString();
      case TIME_WITHOUT_TIME_ZONE -> LocalTime.ofNanoOfDay(number * 1_000_000L).toString();
      default -> number;
    };
  }

  private static String time(Timestamp time, DataType type) {
    return type.getTypeRoot() == DataTypeRoot.TIMESTAMP_WITH_LOCAL_TIME_ZONE
        ? time.toLocalDateTime().toInstant(ZoneOffset.UTC).toString()
        : time.toLocalDateTime().toString();
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "0x" + HexFormat.of().formatHex(bytes);
    }
  }

  static Map<String, @Nullable Object> row(InternalRow row, RowType type) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < type.getFieldCount(); i++) {
      DataField field = type.getFields().get(i);
      fields.put(field.name(), field(row, i, field.type()));
    }
    return fields;
  }

  static @Nullable Object field(InternalRow row, int position, DataType type) {
    return of(InternalRow.createFieldGetter(type, position).getFieldOrNull(row), type);
  }

  private static List<@Nullable Object> list(InternalArray array, DataType type) {
    InternalArray.ElementGetter getter = InternalArray.createElementGetter(type);
    List<@Nullable Object> values = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      values.add(of(getter.getElementOrNull(array, i), type));
    }
    return values;
  }

  /** In the order of its keys: a stored map has none. */
  private static Map<String, @Nullable Object> map(InternalMap map, MapType type) {
    List<@Nullable Object> keys = list(map.keyArray(), type.getKeyType());
    List<@Nullable Object> values = list(map.valueArray(), type.getValueType());
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      sorted.put(String.valueOf(keys.get(i)), values.get(i));
    }
    return sorted;
  }
}
