package org.playlake.io.paimon.internal.rows;

import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.LogicalType;
import org.apache.beam.sdk.schemas.Schema.TypeName;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.BinaryType;
import org.apache.paimon.types.CharType;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DecimalType;
import org.apache.paimon.types.IntType;
import org.apache.paimon.types.LocalZonedTimestampType;
import org.apache.paimon.types.MapType;
import org.apache.paimon.types.MultisetType;
import org.apache.paimon.types.RowType;
import org.apache.paimon.types.TimeType;
import org.apache.paimon.types.TimestampType;
import org.apache.paimon.types.VarBinaryType;
import org.apache.paimon.types.VarCharType;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Writers for each Beam type and each Paimon type that holds all its values, or may. */
final class ValueWriters {

  private ValueWriters() {}

  /**
   * Throws {@link IllegalArgumentException} when the column's type does not go with the field's.
   */
  static ValueWriter of(String column, FieldType from, DataType to) {
    if (LogicalTypes.isInDisguise(from)) {
      FieldType known = LogicalTypes.known(from);
      return unveiled(known.getLogicalType(), of(column, known, to));
    }
    ValueWriter writer = find(column, from, to);
    if (writer == null) {
      throw new IllegalArgumentException(
          "Column "
              + column
              + " is of type "
              + to.asSQLString()
              + " and cannot take a field of Beam type "
              + LogicalTypes.name(from)
              + " without loss. Turn the field into the column's type first.");
    }
    return writer;
  }

  @SuppressWarnings("unchecked")
  private static ValueWriter unveiled(LogicalType<?, ?> known, ValueWriter writer) {
    LogicalType<Object, Object> type = (LogicalType<Object, Object>) known;
    return value -> writer.write(type.toInputType(value));
  }

  private static @Nullable ValueWriter find(String column, FieldType from, DataType to) {
    return switch (to.getTypeRoot()) {
      case BOOLEAN -> from.getTypeName() == TypeName.BOOLEAN ? value -> value : null;
      case TINYINT, SMALLINT, INTEGER, BIGINT, FLOAT, DOUBLE ->
          NumberWriters.of(from.getTypeName(), to.getTypeRoot());
      case DECIMAL -> DecimalWriters.of(column, from, (DecimalType) to);
      case CHAR -> TextWriters.text(column, from, ((CharType) to).getLength());
      case VARCHAR -> TextWriters.text(column, from, ((VarCharType) to).getLength());
      case BINARY -> TextWriters.fixedBytes(column, from, ((BinaryType) to).getLength());
      case VARBINARY -> TextWriters.bytes(column, from, ((VarBinaryType) to).getLength());
      case DATE -> TimeWriters.date(column, from);
      case TIME_WITHOUT_TIME_ZONE -> TimeWriters.time(column, from, ((TimeType) to).getPrecision());
      case TIMESTAMP_WITHOUT_TIME_ZONE ->
          TimeWriters.local(column, from, ((TimestampType) to).getPrecision());
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          TimeWriters.instant(column, from, ((LocalZonedTimestampType) to).getPrecision());
      case ARRAY -> NestedWriters.array(column, from, ((ArrayType) to).getElementType());
      case MULTISET ->
          NestedWriters.map(column, from, ((MultisetType) to).getElementType(), new IntType(false));
      case MAP ->
          NestedWriters.map(
              column, from, ((MapType) to).getKeyType(), ((MapType) to).getValueType());
      case ROW -> NestedWriters.row(column, from, (RowType) to);
      case BLOB, VARIANT, VECTOR -> null;
    };
  }
}
