package org.playlake.pipeline.source;

import java.io.IOException;
import java.util.List;
import org.apache.paimon.data.GenericRow;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The rows of one row group, assembled one at a time as they are asked for. */
final class RowGroupRows<T> {
  private final RowAssembler<T> assembler;
  private final ColumnCursor[] cursors;
  private final @Nullable RecordReader<GenericRow> more;
  private final int[] alsoAmongMore;
  private final int loadDate;
  private long left;

  /**
   * @param pages the columns of {@link SourceColumns#requested}
   * @param loadDate of the file
   */
  RowGroupRows(
      PageReadStore pages,
      FileMetaData meta,
      SourceColumns columns,
      RowAssembler<T> assembler,
      int loadDate)
      throws IOException {
    MessageType schema = columns.known(meta.getSchema());
    this.assembler = assembler;
    this.loadDate = loadDate;
    this.cursors = columns.cursors(schema);
    var store = new ColumnReadStoreImpl(pages, new Cursors(cursors), schema, meta.getCreatedBy());
    List<ColumnDescriptor> descriptors = schema.getColumns();
    for (int i = 0; i < cursors.length; i++) {
      cursors[i].over(store.getColumnReader(descriptors.get(i)));
    }
    this.more = columns.hasMore() ? MoreRows.read(pages, meta, columns) : null;
    this.alsoAmongMore = columns.alsoAmongMore();
    this.left = pages.getRowCount();
  }

  boolean hasNext() {
    return left > 0;
  }

  RawRow<T> next() {
    left--;
    T row = assembler.row(cursors);
    if (more == null) {
      return new RawRow<>(row, null, loadDate);
    }
    GenericRow others = more.read();
    for (int i = 0; i < cursors.length; i++) {
      if (alsoAmongMore[i] >= 0) {
        others.setField(alsoAmongMore[i], cursors[i].held());
      }
    }
    return new RawRow<>(row, others, loadDate);
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
