package org.playlake.io.paimon.write;

import java.io.IOException;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.catalog.Closing;
import org.playlake.io.paimon.catalog.OpenCatalog;
import org.playlake.io.paimon.catalog.PaimonTable;

/** What a worker needs to open writers: the catalog and, from the first writer on, a disk. */
final class TableWriters implements AutoCloseable {

  private final OpenCatalog catalog;
  private final String spillDirectory;
  private final WriterSettings settings;
  private @Nullable IOManager spill;

  TableWriters(OpenCatalog catalog, String spillDirectory, WriterSettings settings) {
    this.catalog = catalog;
    this.spillDirectory = spillDirectory;
    this.settings = settings;
  }

  /**
   * The table, made what is described as far as that is allowed, and checked to be one that can be
   * written to.
   */
  FileStoreTable table(String name, @Nullable PaimonTable described) {
    FileStoreTable table =
        described == null ? catalog.table(name) : catalog.table(described, settings.policy());
    settings.needs().check(name, table);
    settings
        .needs()
        .clustering()
        .check(name, table.bucketMode() != BucketMode.BUCKET_UNAWARE, table.rowType());
    return table;
  }

  /**
   * The table with the columns it had under a schema of this number, for rows that were made for
   * those.
   */
  FileStoreTable tableAt(String name, long schema) {
    FileStoreTable table = catalog.table(name);
    if (table.schema().id() != schema) {
      table = catalog.reload(name);
    }
    return table.schema().id() == schema ? table : table.copy(table.schemaManager().schema(schema));
  }

  /** A writer of a table whose buckets do not matter or are known from each row. */
  TableWriter open(String name, FileStoreTable table) {
    return open(name, table, 0);
  }

  /**
   * The same for one of several writers of a partition.
   *
   * @param place of the rows, which tells the writers apart in the files of a postponed table
   */
  TableWriter open(String name, FileStoreTable table, int place) {
    return new TableWriter(name, table.copy(settings.options()), place, spill(), settings.needs());
  }

  IOManager spill() {
    if (spill == null) {
      spill = IOManager.create(spillDirectory);
    }
    return spill;
  }

  @Override
  public void close() throws IOException {
    Closing.all(spill, catalog);
  }
}
