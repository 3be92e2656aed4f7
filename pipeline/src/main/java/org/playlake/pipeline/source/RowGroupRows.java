package org.playlake.pipeline.source;

import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The rows of one row group, assembled one at a time as they are asked for. */
final class RowGroupRows<T> {
  private final RowAssembler<T> assembler;
  private final ColumnCursor[] cursors;
  private long left;

  RowGroupRows(
      PageReadStore pages,
      MessageType schema,
      @Nullable String createdBy,
      RowAssembler<T> assembler) {
    this.assembler = assembler;
    this.cursors = new ColumnCursor[schema.getFieldCount()];
    for (int i = 0; i < cursors.length; i++) {
      cursors[i] = new ColumnCursor(schema.getType(i).asPrimitiveType());
    }
    var store = new ColumnReadStoreImpl(pages, new Cursors(cursors), schema, createdBy);
    List<ColumnDescriptor> descriptors = schema.getColumns();
    for (int i = 0; i < cursors.length; i++) {
      cursors[i].over(store.getColumnReader(descriptors.get(i)));
    }
    this.left = pages.getRowCount();
  }

  boolean hasNext() {
    return left > 0;
  }

  T next() {
    left--;
    return assembler.row(cursors);
  }

  /** Parquet reaches a column's converter through its parent. */
  private static final class Cursors extends GroupConverter {
    private final ColumnCursor[] cursors;

    Cursors(ColumnCursor[] cursors) {
      this.cursors = cursors;
    }

    @Override
    public Converter getConverter(int field) {
      return cursors[field];
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
