package org.playlake.io.paimon.internal.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.TypeName;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.GenericArray;
import org.apache.paimon.data.GenericMap;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowException;

/** Arrays, maps and rows, whose parts are written as columns of their own. */
final class NestedWriters {

  private NestedWriters() {}

  static @Nullable ValueWriter array(String column, FieldType from, DataType elementType) {
    if (!from.getTypeName().isCollectionType()) {
      return null;
    }
    FieldWriter element =
        FieldWriter.of(column + ".element", from.getCollectionElementType(), elementType);
    return value -> {
      List<@Nullable Object> elements = new ArrayList<>();
      for (Object each : (Iterable<?>) value) {
        elements.add(element.write(each));
      }
      return new GenericArray(elements.toArray());
    };
  }

  static @Nullable ValueWriter map(
      String column, FieldType from, DataType keyType, DataType valueType) {
    if (from.getTypeName() != TypeName.MAP || BeamTypes.holdsBytes(from.getMapKeyType())) {
      return null;
    }
    // No file format has a place for a null among the keys.
    FieldWriter key = FieldWriter.of(column + ".key", from.getMapKeyType(), keyType.copy(false));
    FieldWriter content = FieldWriter.of(column + ".value", from.getMapValueType(), valueType);
    return value -> {
      Map<?, ?> map = (Map<?, ?>) value;
      Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>(2 * map.size());
      map.forEach((name, each) -> entries.put(key.write(name), content.write(each)));
      if (entries.size() < map.size()) {
        throw new PaimonRowException(
            column, "some of its keys are equal in Paimon", map.size() + " entries");
      }
      return new GenericMap(entries);
    };
  }

  static @Nullable ValueWriter row(String column, FieldType from, RowType to) {
    if (from.getTypeName() != TypeName.ROW) {
      return null;
    }
    RowWriter row = RowWriter.nested(column, from.getRowSchema(), to);
    return value -> row.write((Row) value);
  }
}
