package org.playlake.io.paimon.internal.rows;

import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.LogicalType;
import org.apache.beam.sdk.schemas.logicaltypes.Date;
import org.apache.beam.sdk.schemas.logicaltypes.DateTime;
import org.apache.beam.sdk.schemas.logicaltypes.EnumerationType;
import org.apache.beam.sdk.schemas.logicaltypes.FixedBytes;
import org.apache.beam.sdk.schemas.logicaltypes.FixedPrecisionNumeric;
import org.apache.beam.sdk.schemas.logicaltypes.FixedString;
import org.apache.beam.sdk.schemas.logicaltypes.MicrosInstant;
import org.apache.beam.sdk.schemas.logicaltypes.NanosInstant;
import org.apache.beam.sdk.schemas.logicaltypes.Time;
import org.apache.beam.sdk.schemas.logicaltypes.Timestamp;
import org.apache.beam.sdk.schemas.logicaltypes.VariableBytes;
import org.apache.beam.sdk.schemas.logicaltypes.VariableString;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.DecimalType;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.internal.failure.Reason;
import org.playlake.io.paimon.table.PaimonColumn;

/** Beam types to Paimon types; see {@code BeamSchemas} for which and why. */
final class PaimonTypes {

  private PaimonTypes() {}

  /**
   * @param prefix of the names of fields in exceptions, empty or with a dot at its end
   */
  static RowType row(String prefix, Schema schema) {
    RowType.Builder row = RowType.builder();
    for (Schema.Field field : schema.getFields()) {
      String description = field.getDescription().isEmpty() ? null : field.getDescription();
      row.field(field.getName(), of(prefix + field.getName(), field), description);
    }
    return row.build();
  }

  private static DataType of(String column, Schema.Field field) {
    if (field.getOptions().hasOption(BeamTypes.OPTION)) {
      String sql = field.getOptions().getValue(BeamTypes.OPTION, String.class);
      DataType kept = new PaimonColumn(column, sql, "").dataType();
      FieldType type = field.getType();
      if (BeamTypes.of(column, kept).withNullable(type.getNullable()).equals(type)) {
        return kept.copy(type.getNullable());
      }
    }
    return of(column, field.getType());
  }

  static DataType of(String column, FieldType type) {
    return notNull(column, type).copy(type.getNullable());
  }

  private static DataType notNull(String column, FieldType type) {
    return switch (type.getTypeName()) {
      case BOOLEAN -> DataTypes.BOOLEAN();
      case BYTE -> DataTypes.TINYINT();
      case INT16 -> DataTypes.SMALLINT();
      case INT32 -> DataTypes.INT();
      case INT64 -> DataTypes.BIGINT();
      case FLOAT -> DataTypes.FLOAT();
      case DOUBLE -> DataTypes.DOUBLE();
      case DECIMAL -> DataTypes.DECIMAL(DecimalType.MAX_PRECISION, 18);
      case STRING -> DataTypes.STRING();
      case BYTES -> DataTypes.BYTES();
      case DATETIME -> DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(3);
      case ARRAY, ITERABLE ->
          DataTypes.ARRAY(of(column + ".element", type.getCollectionElementType()));
      case MAP -> DataTypes.MAP(key(column, type), of(column + ".value", type.getMapValueType()));
      case ROW -> row(column + ".", type.getRowSchema());
      case LOGICAL_TYPE -> logical(column, LogicalTypes.known(type));
    };
  }

  private static DataType logical(String column, FieldType type) {
    LogicalType<?, ?> logical = type.getLogicalType();
    try {
      if (logical instanceof FixedPrecisionNumeric decimal) {
        return decimal(decimal);
      } else if (logical instanceof FixedString text) {
        return DataTypes.CHAR(text.getLength());
      } else if (logical instanceof VariableString text) {
        return DataTypes.VARCHAR(text.getMaxLength());
      } else if (logical instanceof FixedBytes bytes) {
        return DataTypes.BINARY(bytes.getLength());
      } else if (logical instanceof VariableBytes bytes) {
        return DataTypes.VARBINARY(bytes.getMaxLength());
      } else if (logical instanceof EnumerationType) {
        return DataTypes.STRING();
      } else if (logical instanceof Date) {
        return DataTypes.DATE();
      } else if (logical instanceof Time) {
        return DataTypes.TIME(3);
      } else if (logical instanceof DateTime) {
        return DataTypes.TIMESTAMP(9);
      } else if (logical instanceof MicrosInstant) {
        return DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(6);
      } else if (logical instanceof NanosInstant) {
        return DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(9);
      } else if (logical instanceof Timestamp instant) {
        return DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(instant.getArgument());
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Field "
              + column
              + " is of Beam type "
              + LogicalTypes.name(type)
              + ", which is longer or more precise than Paimon's types are: "
              + Reason.of(e)
              + ". Leave it out, or turn it into another type first.",
          e);
    }
    throw new IllegalArgumentException(
        "Field "
            + column
            + " is of Beam type "
            + LogicalTypes.name(type)
            + ", which has no counterpart in Paimon. Leave it out, or turn it into another type"
            + " first.");
  }

  private static DataType decimal(FixedPrecisionNumeric decimal) {
    Row argument = decimal.getArgument();
    int precision = argument.getInt32("precision");
    return DataTypes.DECIMAL(
        precision == -1 ? DecimalType.MAX_PRECISION : precision, argument.getInt32("scale"));
  }

  private static DataType key(String column, FieldType map) {
    if (BeamTypes.holdsBytes(map.getMapKeyType())) {
      throw new IllegalArgumentException(
          "Field "
              + column
              + " is a map with bytes in its keys, which are never found again in a map of Java."
              + " Turn the keys into text first.");
    }
    return of(column + ".key", map.getMapKeyType());
  }
}
