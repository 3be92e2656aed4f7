package org.playlake.io.paimon.read;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.predicate.Predicate;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.TableRead;
import org.apache.paimon.types.RowType;
import org.apache.paimon.utils.ProjectedRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.catalog.Closing;
import org.playlake.io.paimon.catalog.OpenCatalog;

/** A table that is open for reading on a worker. Belongs to one reader. */
final class OpenRead implements AutoCloseable {

  /** Stands for the schema that the table has now. */
  static final long NEWEST = -1;

  private final ReadSettings settings;
  private final OpenCatalog catalog;
  private final FileStoreTable table;
  private final @Nullable IOManager disk;
  private final TableRead read;
  private final @Nullable RowTest test;
  private final @Nullable ProjectedRow projected;

  private OpenRead(
      ReadSettings settings, OpenCatalog catalog, FileStoreTable table, @Nullable IOManager disk) {
    this.settings = settings;
    this.catalog = catalog;
    this.table = table;
    this.disk = disk;
    RowType columns = settings.columnsToRead(table);
    PaimonFilter filter = settings.filter();
    this.read =
        table
            .newReadBuilder()
            .withReadType(columns)
            .withFilter(pushed(settings, table))
            .newRead()
            .withIOManager(disk);
    this.test = filter == null ? null : RowTest.of(filter.condition(), columns);
    int wanted = settings.columns().getFieldCount();
    this.projected =
        wanted == columns.getFieldCount()
            ? null
            : ProjectedRow.from(IntStream.range(0, wanted).toArray());
  }

  /**
   * Opens the table with the schema that its splits were planned with, whatever it has become
   * since.
   */
  static OpenRead open(ReadSettings settings, long schema) throws IOException {
    OpenCatalog catalog = settings.catalog().open();
    try {
      FileStoreTable table = withSchema(catalog.table(settings.table()), schema);
      // Rows that are merged by their keys may be too many for the memory.
      IOManager disk =
          table.primaryKeys().isEmpty()
              ? null
              : IOManager.create(System.getProperty("java.io.tmpdir"));
      return new OpenRead(settings, catalog, table, disk);
    } catch (RuntimeException e) {
      throw Closing.after(e, catalog);
    }
  }

  private static FileStoreTable withSchema(FileStoreTable table, long schema) {
    return schema == NEWEST || table.schema().id() == schema
        ? table
        : table.copy(table.schemaManager().schema(schema).copy(table.schema().options()));
  }

  private static @Nullable Predicate pushed(ReadSettings settings, FileStoreTable table) {
    PaimonFilter filter = settings.filter();
    return filter == null
        ? null
        : PushedFilter.of(filter.condition(), table.rowType()).orElse(null);
  }

  FileStoreTable table() {
    return table;
  }

  SplitRows rows(ReadSplit split) throws IOException {
    return SplitRows.open(settings.table(), read, split);
  }

  /** Whether the row is one that was asked for. */
  boolean passes(InternalRow row) {
    return test == null || test.passes(row);
  }

  /** The row without what only the filter needs. Valid until the next call. */
  InternalRow wanted(InternalRow row) {
    return projected == null ? row : projected.replaceRow(row);
  }

  @Override
  public void close() throws IOException {
    Closing.all(disk, catalog);
  }
}
