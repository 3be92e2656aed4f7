package org.playlake.io.paimon.internal.rows;

import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.TypeName;
import org.apache.beam.sdk.schemas.logicaltypes.FixedPrecisionNumeric;
import org.apache.beam.sdk.schemas.logicaltypes.NanosInstant;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DecimalType;
import org.apache.paimon.types.LocalZonedTimestampType;
import org.apache.paimon.types.MapType;
import org.apache.paimon.types.MultisetType;
import org.apache.paimon.types.RowType;

/** Paimon types to Beam types; see {@code BeamSchemas} for which and why. */
final class BeamTypes {

  /** The Paimon type of a field, where its Beam type does not say it all. */
  static final String OPTION = "paimon:type";

  private BeamTypes() {}

  /**
   * @param prefix of the names of columns in exceptions, empty or with a dot at its end
   */
  static Schema schema(String prefix, RowType type) {
    Schema.Builder schema = Schema.builder();
    for (DataField field : type.getFields()) {
      schema.addField(field(prefix + field.name(), field));
    }
    return schema.build();
  }

  private static Schema.Field field(String column, DataField field) {
    FieldType type = of(column, field.type());
    String sql = field.type().asSQLString();
    Schema.Field beam = Schema.Field.of(field.name(), type);
    if (!PaimonTypes.of(column, type).asSQLString().equals(sql)) {
      beam = beam.withOptions(Schema.Options.builder().setOption(OPTION, FieldType.STRING, sql));
    }
    return field.description() == null ? beam : beam.withDescription(field.description());
  }

  static FieldType of(String column, DataType type) {
    return notNull(column, type).withNullable(type.isNullable());
  }

  private static FieldType notNull(String column, DataType type) {
    return switch (type.getTypeRoot()) {
      case BOOLEAN -> FieldType.BOOLEAN;
      case TINYINT -> FieldType.BYTE;
      case SMALLINT -> FieldType.INT16;
      case INTEGER -> FieldType.INT32;
      case BIGINT -> FieldType.INT64;
      case FLOAT -> FieldType.FLOAT;
      case DOUBLE -> FieldType.DOUBLE;
      case DECIMAL -> decimal((DecimalType) type);
      case CHAR, VARCHAR -> FieldType.STRING;
      case BINARY, VARBINARY -> FieldType.BYTES;
      case DATE -> FieldType.logicalType(SqlTypes.DATE);
      case TIME_WITHOUT_TIME_ZONE -> FieldType.logicalType(SqlTypes.TIME);
      case TIMESTAMP_WITHOUT_TIME_ZONE -> FieldType.logicalType(SqlTypes.DATETIME);
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> instant((LocalZonedTimestampType) type);
      case ARRAY -> FieldType.array(of(column + ".element", ((ArrayType) type).getElementType()));
      case MULTISET ->
          FieldType.map(key(column, ((MultisetType) type).getElementType(), type), FieldType.INT32);
      case MAP ->
          FieldType.map(
              key(column, ((MapType) type).getKeyType(), type),
              of(column + ".value", ((MapType) type).getValueType()));
      case ROW -> FieldType.row(schema(column + ".", (RowType) type));
      case BLOB, VARIANT, VECTOR ->
          throw new IllegalArgumentException(
              "Column "
                  + column
                  + " is of type "
                  + type.asSQLString()
                  + ", which has no counterpart in Beam. Read the other columns, or store it as"
                  + " another type.");
    };
  }

  private static FieldType decimal(DecimalType type) {
    return FieldType.logicalType(FixedPrecisionNumeric.of(type.getPrecision(), type.getScale()));
  }

  private static FieldType instant(LocalZonedTimestampType type) {
    return FieldType.logicalType(
        type.getPrecision() <= 6 ? SqlTypes.TIMESTAMP : new NanosInstant());
  }

  private static FieldType key(String column, DataType key, DataType map) {
    FieldType beam = of(column + ".key", key);
    if (holdsBytes(beam)) {
      throw new IllegalArgumentException(
          "Column "
              + column
              + " is of type "
              + map.asSQLString()
              + ". Its keys hold bytes, which are never found again in a map of Java. Read the other"
              + " columns, or store the keys as text.");
    }
    return beam;
  }

  /** True if equal values are different keys; rows compare their bytes by content. */
  static boolean holdsBytes(FieldType type) {
    TypeName name = type.getTypeName();
    if (name.isCollectionType()) {
      return holdsBytes(type.getCollectionElementType());
    }
    if (name.isMapType()) {
      return holdsBytes(type.getMapKeyType()) || holdsBytes(type.getMapValueType());
    }
    if (name.isLogicalType()) {
      return holdsBytes(type.getLogicalType().getBaseType());
    }
    return name == TypeName.BYTES;
  }
}
