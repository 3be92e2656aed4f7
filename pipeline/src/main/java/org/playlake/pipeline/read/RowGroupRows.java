package org.playlake.pipeline.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.paimon.data.GenericRow;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.source.MoreColumn;
import org.playlake.pipeline.source.SourceColumn;
import org.playlake.pipeline.source.SourceColumns;

/** The rows of one row group, assembled one at a time as they are asked for. */
final class RowGroupRows<T> {
  private final RowAssembler<T> assembler;
  private final ColumnCursor[] cursors;
  private final @Nullable RecordReader<GenericRow> more;
  private final int[] alsoAmongMore;
  private final List<SourceColumn> known;
  private final List<MoreColumn> others;
  private final long[] moreNulls;
  private final int loadDate;

  /**
   * @param pages the columns of {@link SourceColumns#requested}
   * @param loadDate of the file
   */
  RowGroupRows(
      PageReadStore pages,
      FileMetaData meta,
      SourceColumns columns,
      RowAssembler<T> assembler,
      int loadDate) {
    MessageType schema = columns.known(meta.getSchema());
    this.assembler = assembler;
    this.loadDate = loadDate;
    this.cursors = ColumnCursor.of(pages, columns, schema, meta.getCreatedBy());
    this.more = columns.hasMore() ? MoreRows.read(pages, meta, columns) : null;
    this.alsoAmongMore = columns.alsoAmongMore();
    this.known = columns.known();
    this.others = columns.more();
    this.moreNulls = new long[others.size()];
  }

  /** The next row. Of a row group that has no more the outcome is undefined. */
  RawRow<T> next() {
    T row = assembler.row(cursors);
    if (more == null) {
      return new RawRow<>(row, null, loadDate);
    }
    GenericRow rest = more.read();
    for (int i = 0; i < moreNulls.length; i++) {
      moreNulls[i] += rest.isNullAt(i) ? 1 : 0;
    }
    for (int i = 0; i < cursors.length; i++) {
      if (alsoAmongMore[i] >= 0) {
        rest.setField(alsoAmongMore[i], cursors[i].held());
      }
    }
    return new RawRow<>(row, rest, loadDate);
  }

  /** NULLs among the values so far, by column. */
  Map<String, Long> nulls() {
    Map<String, Long> nulls = new HashMap<>();
    for (int i = 0; i < moreNulls.length; i++) {
      nulls.put(others.get(i).name(), moreNulls[i]);
    }
    // Of a column that is among both, the cursor saw the values.
    for (int i = 0; i < cursors.length; i++) {
      nulls.put(known.get(i).name(), cursors[i].nulls());
    }
    return nulls;
  }
}
