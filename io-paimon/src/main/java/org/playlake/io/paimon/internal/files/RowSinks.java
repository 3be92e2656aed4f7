package org.playlake.io.paimon.internal.files;

import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.internal.pack.RowSink;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.internal.route.TableNeeds;

/** Builds the chain of sinks between the rows of a group and the table's writer. */
final class RowSinks {

  private RowSinks() {}

  /**
   * The writer is not closed with what is given.
   *
   * @param place of the rows, as they were dealt out
   */
  static RowSink of(
      FileStoreTable table, TableWriter writer, int place, OpenTables writers, TableNeeds needs)
      throws Exception {
    RowSink sink =
        switch (table.bucketMode()) {
          case HASH_DYNAMIC -> new HashBuckets(table, writer, needs.replacing());
          case KEY_DYNAMIC -> new KeyBuckets(table, writer, writers.spill(), needs.replacing());
          case BUCKET_UNAWARE ->
              AppendWrite.takesBundles(table) ? new BatchSink(writer) : writer::write;
          // Rows were dealt out by their bucket, and it need not be found again; but a column that
          // is no key may get its default value only now, and another bucket with it.
          case HASH_FIXED -> hasKey(table) ? row -> writer.write(row, place) : writer::write;
          case POSTPONE_MODE -> writer::write;
        };
    boolean orderMatters = table.bucketMode() != BucketMode.BUCKET_UNAWARE && hasKey(table);
    return needs.clustering().isAsked() || (orderMatters && !needs.distinctKeys())
        ? new SortedRows(table, needs.clustering(), sink, writers.spill())
        : sink;
  }

  private static boolean hasKey(FileStoreTable table) {
    return !table.primaryKeys().isEmpty();
  }
}
