package org.playlake.io.paimon.internal.route;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.Field;
import org.apache.beam.sdk.schemas.Schema.TypeName;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.rows.BeamToPaimon;
import org.playlake.io.paimon.internal.rows.SchemaConversion;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * Elements have a schema, and their fields go to the columns of the same name.
 *
 * @param kindField the field that holds the kind of the row and is no column, or empty
 * @param draft keys and options of a table that is created
 */
public record SchemaRows<T>(
    Schema schema, SerializableFunction<T, Row> toRow, String kindField, TableDraft draft)
    implements RowFormat<T> {

  /**
   * Throws {@link IllegalArgumentException} when the field of the kind is none of the elements'.
   */
  public SchemaRows {
    if (!kindField.isEmpty()
        && (!schema.hasField(kindField)
            || schema.getField(kindField).getType().getTypeName() != TypeName.STRING)) {
      throw new IllegalArgumentException(
          "The kind of a row cannot be in the field "
              + kindField
              + ": the elements "
              + (schema.hasField(kindField)
                  ? "have it as a " + schema.getField(kindField).getType().getTypeName()
                  : "have " + schema.getFieldNames())
              + ". Name a STRING field of theirs with withRowKindField.");
    }
  }

  @Override
  public PaimonRowFunction<T> forTable(@Nullable PaimonTable described, FileStoreTable stored) {
    RowType to = stored.rowType();
    BeamToPaimon rows =
        kindField.isEmpty()
            ? BeamToPaimon.of(schema, to)
            : BeamToPaimon.withRowKind(kindField, schema, to);
    return new Converted<>(toRow, rows);
  }

  // No lambda: serialized, it names its types as texts, which stay as they are where Paimon is
  // relocated.
  private record Converted<T>(SerializableFunction<T, Row> toRow, BeamToPaimon rows)
      implements PaimonRowFunction<T> {

    @Override
    public InternalRow row(T element) {
      return rows.convert(toRow.apply(element));
    }
  }

  @Override
  public boolean isDrafted() {
    return !draft.equals(TableDraft.NONE);
  }

  @Override
  public PaimonTable describe(String table) {
    List<Field> columns = new ArrayList<>(schema.getFields());
    columns.removeIf(field -> field.getName().equals(kindField));
    return draft.on(SchemaConversion.table(table, Schema.of(columns.toArray(new Field[0]))));
  }
}
