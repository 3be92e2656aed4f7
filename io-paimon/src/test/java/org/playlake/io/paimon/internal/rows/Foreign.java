package org.playlake.io.paimon.internal.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.LogicalType;
import org.apache.beam.sdk.schemas.logicaltypes.PassThroughLogicalType;
import org.apache.beam.sdk.schemas.logicaltypes.UnknownLogicalType;
import org.apache.beam.sdk.values.Row;

/** Schemas and rows as they come back from a language that keeps no more than URNs. */
public final class Foreign {

  private Foreign() {}

  public static Schema schema(Schema schema) {
    Schema.Builder foreign = Schema.builder();
    for (Schema.Field field : schema.getFields()) {
      foreign.addField(field.withType(type(field.getType())));
    }
    return foreign.build();
  }

  public static FieldType type(String urn, FieldType base) {
    return FieldType.logicalType(new UnknownLogicalType<>(urn, new byte[0], null, null, base));
  }

  private static FieldType type(FieldType type) {
    FieldType foreign =
        switch (type.getTypeName()) {
          case ARRAY -> FieldType.array(type(type.getCollectionElementType()));
          case MAP -> FieldType.map(type(type.getMapKeyType()), type(type.getMapValueType()));
          case ROW -> FieldType.row(schema(type.getRowSchema()));
          case LOGICAL_TYPE -> logical(type);
          default -> type;
        };
    return foreign.withNullable(type.getNullable());
  }

  private static FieldType logical(FieldType type) {
    LogicalType<?, ?> logical = type.getLogicalType();
    return logical instanceof PassThroughLogicalType
        ? type
        : FieldType.logicalType(
            new UnknownLogicalType<>(
                logical.getIdentifier(),
                new byte[0],
                logical.getArgumentType(),
                logical.getArgument(),
                logical.getBaseType()));
  }

  public static Row row(Row row, Schema foreign) {
    List<Object> values = new ArrayList<>();
    for (Schema.Field field : row.getSchema().getFields()) {
      FieldType as = foreign.getField(field.getName()).getType();
      values.add(value(row.getValue(field.getName()), field.getType(), as));
    }
    return Row.withSchema(foreign).addValues(values).build();
  }

  @SuppressWarnings("unchecked")
  private static Object value(Object value, FieldType type, FieldType foreign) {
    if (value == null) {
      return null;
    }
    return switch (type.getTypeName()) {
      case ARRAY -> {
        List<Object> elements = new ArrayList<>();
        for (Object each : (List<?>) value) {
          elements.add(
              value(each, type.getCollectionElementType(), foreign.getCollectionElementType()));
        }
        yield elements;
      }
      case MAP -> {
        Map<Object, Object> entries = new LinkedHashMap<>();
        ((Map<?, ?>) value)
            .forEach(
                (key, each) ->
                    entries.put(
                        value(key, type.getMapKeyType(), foreign.getMapKeyType()),
                        value(each, type.getMapValueType(), foreign.getMapValueType())));
        yield entries;
      }
      case ROW -> row((Row) value, foreign.getRowSchema());
      case LOGICAL_TYPE -> ((LogicalType<Object, Object>) type.getLogicalType()).toBaseType(value);
      default -> value;
    };
  }
}
