package org.playlake.pipeline.read;

import org.apache.paimon.data.GenericRow;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.NestedReader;
import org.playlake.pipeline.source.SourceColumns;

/** Reading of the columns beside those that the job knows, row by row. */
final class MoreRows {

  private MoreRows() {}

  static RecordReader<GenericRow> read(
      PageReadStore pages, FileMetaData meta, SourceColumns columns) {
    MessageType schema = columns.more(meta.getSchema());
    return new ColumnIOFactory(meta.getCreatedBy())
        .getColumnIO(schema, meta.getSchema())
        .getRecordReader(pages, new Materializer(schema, columns));
  }

  private static final class Materializer extends RecordMaterializer<GenericRow> {
    private final GroupConverter root;
    private @Nullable GenericRow current;

    Materializer(MessageType schema, SourceColumns columns) {
      this.root = NestedReader.row(schema, columns.moreShape(), row -> current = (GenericRow) row);
    }

    @Override
    public GenericRow getCurrentRecord() {
      return current;
    }

    @Override
    public GroupConverter getRootConverter() {
      return root;
    }
  }
}
