package org.playlake.io.paimon.internal.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.paimon.shade.org.apache.parquet.column.ColumnDescriptor;
import org.apache.paimon.shade.org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.paimon.shade.org.apache.parquet.schema.GroupType;
import org.apache.paimon.shade.org.apache.parquet.schema.MessageType;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.RowType;

/** The writers of a file's columns: one a field, and for a list of rows one a field of these. */
final class ColumnChunkWriters {
  private final MessageType schema;
  private final ColumnChunkPageWriteStore pages;
  private final List<ColumnChunkWriter> writers = new ArrayList<>();

  private ColumnChunkWriters(MessageType schema, ColumnChunkPageWriteStore pages) {
    this.schema = schema;
    this.pages = pages;
  }

  /** In the order of the schema's columns. */
  static ColumnChunkWriter[] of(RowType type, MessageType schema, ColumnChunkPageWriteStore pages) {
    ColumnChunkWriters all = new ColumnChunkWriters(schema, pages);
    for (int column = 0; column < type.getFieldCount(); column++) {
      all.add(column, type.getFields().get(column));
    }
    return all.writers.toArray(new ColumnChunkWriter[0]);
  }

  private void add(int column, DataField field) {
    if (!(field.type() instanceof ArrayType list)) {
      ColumnDescriptor next = next();
      Cells cells = FlatTypes.cells(column, field.type(), next.getPrimitiveType());
      ColumnValues values = new FieldValues(column, field.name(), field.type().isNullable());
      writers.add(new ColumnChunkWriter(cells, values, pages.getPageWriter(next)));
      return;
    }
    GroupType stored = schema.getType(column).asGroupType();
    List<DataType> each =
        list.getElementType() instanceof RowType row
            ? row.getFieldTypes()
            : List.of(list.getElementType());
    for (int place = 0; place < each.size(); place++) {
      ColumnDescriptor next = next();
      Cells cells = FlatTypes.cells(place, each.get(place), next.getPrimitiveType());
      ListPath path = ListPath.of(list, stored, place);
      ColumnValues values = new ListValues(column, field.name(), path);
      writers.add(new ColumnChunkWriter(cells, values, pages.getPageWriter(next)));
    }
  }

  private ColumnDescriptor next() {
    return schema.getColumns().get(writers.size());
  }
}
