package org.playlake.io.paimon.schematransform;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.TypeName;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.values.Row;
import org.playlake.io.paimon.table.PaimonDestinations;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * A name of tables with fields of the row in it, such as {@code shop.orders_{country}}.
 *
 * @param texts before the first field, between fields and after the last one
 * @param fields in braces, in their order
 */
record TableTemplate(List<String> texts, List<String> fields) implements Serializable {

  TableTemplate {
    texts = List.copyOf(texts);
    fields = List.copyOf(fields);
  }

  static boolean isTemplate(String table) {
    return table.indexOf('{') >= 0 || table.indexOf('}') >= 0;
  }

  /** Throws {@link IllegalArgumentException} when no table could be called so. */
  static TableTemplate of(String template) {
    List<String> texts = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    int end = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', end)) {
      int close = template.indexOf('}', open);
      if (close < 0) {
        throw wrong(template);
      }
      texts.add(template.substring(end, open));
      fields.add(template.substring(open + 1, close));
      end = close + 1;
    }
    texts.add(template.substring(end));
    if (texts.stream().anyMatch(text -> text.indexOf('}') >= 0)
        || fields.stream().anyMatch(field -> field.isBlank() || field.indexOf('{') >= 0)) {
      throw wrong(template);
    }
    PaimonTable.of(String.join("x", texts));
    return new TableTemplate(texts, fields);
  }

  private static IllegalArgumentException wrong(String template) {
    return new IllegalArgumentException(
        "'"
            + template
            + "' is no name with fields in braces. Write it like shop.orders_{country}.");
  }

  /**
   * The tables of rows with such a schema. Throws {@link IllegalArgumentException} when they have
   * no such field, or one whose values are no part of a name.
   */
  PaimonDestinations<Row> on(Schema schema) {
    int[] positions = new int[fields.size()];
    for (int i = 0; i < positions.length; i++) {
      String field = fields.get(i);
      if (!schema.hasField(field)) {
        throw new IllegalArgumentException(
            "the rows have no field "
                + field
                + ". Theirs are "
                + schema.getFieldNames()
                + "; correct the name in braces.");
      }
      FieldType type = schema.getField(field).getType();
      if (!isPartOfNames(type)) {
        throw new IllegalArgumentException(
            "the field "
                + field
                + " is of type "
                + type
                + ", whose values are no part of a table's name. Use a text, an integer, a BOOLEAN"
                + " or a date.");
      }
      positions[i] = schema.indexOf(field);
    }
    return new TemplateTables(texts, fields, positions);
  }

  private static boolean isPartOfNames(FieldType type) {
    TypeName name = type.getTypeName();
    if (name == TypeName.LOGICAL_TYPE) {
      return type.isLogicalType(SqlTypes.DATE.getIdentifier())
          || type.getLogicalType().getBaseType().getTypeName() == TypeName.STRING;
    }
    return name == TypeName.STRING
        || name == TypeName.BYTE
        || name == TypeName.INT16
        || name == TypeName.INT32
        || name == TypeName.INT64
        || name == TypeName.BOOLEAN;
  }
}
