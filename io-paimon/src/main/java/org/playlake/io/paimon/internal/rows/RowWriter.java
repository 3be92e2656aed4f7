package org.playlake.io.paimon.internal.rows;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Writes rows of one type, at the top or nested. Fields and columns are matched by name. */
final class RowWriter implements Serializable {

  private static final int NONE = -1;

  private final int[] sources;
  private final @Nullable FieldWriter[] columns;

  private RowWriter(int[] sources, @Nullable FieldWriter[] columns) {
    this.sources = sources;
    this.columns = columns;
  }

  /**
   * @param apart fields that belong to no column
   */
  static RowWriter table(Schema from, RowType to, List<String> apart) {
    return of("The table", "", from, to, apart);
  }

  static RowWriter nested(String column, Schema from, RowType to) {
    return of("Column " + column, column + ".", from, to, List.of());
  }

  private static RowWriter of(
      String what, String prefix, Schema from, RowType to, List<String> apart) {
    List<String> fields = new ArrayList<>(from.getFieldNames());
    fields.removeAll(apart);
    checkNames(what, fields, to);
    int[] sources = new int[to.getFieldCount()];
    @Nullable FieldWriter[] columns = new FieldWriter[sources.length];
    for (int i = 0; i < sources.length; i++) {
      DataField column = to.getFields().get(i);
      sources[i] = fields.contains(column.name()) ? from.indexOf(column.name()) : NONE;
      if (sources[i] != NONE) {
        columns[i] =
            FieldWriter.of(
                prefix + column.name(), from.getField(sources[i]).getType(), column.type());
      }
    }
    return new RowWriter(sources, columns);
  }

  private static void checkNames(String what, List<String> fields, RowType to) {
    List<String> unknown = new ArrayList<>(fields);
    unknown.removeAll(to.getFieldNames());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          what
              + " has no place for the fields "
              + unknown
              + ". It has "
              + to.getFieldNames()
              + ", the rows have "
              + fields
              + (unknown.stream().anyMatch(field -> isThereInOtherCase(field, to))
                  ? ", and names are matched with their case"
                  : "")
              + ". Add what is missing, or drop or rename the fields.");
    }
    List<String> missing =
        to.getFields().stream()
            .filter(column -> !column.type().isNullable() && !fields.contains(column.name()))
            .map(DataField::name)
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          what
              + " needs the fields "
              + missing
              + ", which are NOT NULL. It has "
              + to.getFieldNames()
              + ", the rows have "
              + fields
              + ". Add the fields to the rows, or let the columns hold nulls.");
    }
  }

  private static boolean isThereInOtherCase(String field, RowType to) {
    return to.getFieldNames().stream().anyMatch(field::equalsIgnoreCase);
  }

  GenericRow write(Row from) {
    GenericRow row = new GenericRow(columns.length);
    for (int i = 0; i < columns.length; i++) {
      FieldWriter column = columns[i];
      if (column != null) {
        row.setField(i, column.write(from.getValue(sources[i])));
      }
    }
    return row;
  }
}
