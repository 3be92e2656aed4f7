package org.playlake.io.paimon.internal.route;

import org.apache.paimon.data.InternalRow;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.RowType;

/** Check of a row before it goes to a writer, where its element is no longer known. */
final class RowCheck {

  private final String table;
  private final RowType type;
  private final int[] required;
  private final boolean takesBack;

  RowCheck(String table, FileStoreTable stored) {
    this.table = table;
    this.type = stored.rowType();
    this.required =
        type.getFields().stream()
            // Paimon looks for nulls before it fills in defaults.
            .filter(field -> !field.type().isNullable())
            .mapToInt(field -> type.getFieldIndex(field.name()))
            .toArray();
    this.takesBack = !stored.primaryKeys().isEmpty();
  }

  /** Throws {@link IllegalArgumentException} when the table cannot hold the row. */
  void check(InternalRow row) {
    if (row.getFieldCount() != type.getFieldCount()) {
      throw new IllegalArgumentException(
          "A row for table "
              + table
              + " has "
              + row.getFieldCount()
              + " fields, the table has "
              + type.getFieldCount()
              + " columns. Give a row with a field for each column, null where there is no value.");
    }
    for (int column : required) {
      if (row.isNullAt(column)) {
        DataField field = type.getFields().get(column);
        throw new IllegalArgumentException(
            "Column "
                + field.name()
                + " of table "
                + table
                + " is "
                + field.type().asSQLString()
                + ", and a row has null in it. Give a value, or make the column nullable.");
      }
    }
    if (!takesBack && !row.getRowKind().isAdd()) {
      throw new IllegalArgumentException(
          "Table "
              + table
              + " has no primary key, so a row of kind "
              + row.getRowKind().shortString()
              + " cannot be written to it. Write only +I and +U, or give the table a key.");
    }
  }
}
