package org.playlake.io.paimon.internal.read;

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
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.filter.Condition;
import org.playlake.io.paimon.internal.filter.PushedFilter;
import org.playlake.io.paimon.internal.filter.RowTest;

/** A table that is open for reading on a worker. Belongs to one reader. */
public final class OpenRead implements AutoCloseable {

  /** Stands for the schema that the table has now. */
  public static final long NEWEST = -1;

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
    Condition filter = settings.filter();
    this.read =
        table
            .newReadBuilder()
            .withReadType(columns)
            .withFilter(pushed(settings, table))
            .newRead()
            .withIOManager(disk);
    this.test = filter == null ? null : RowTest.of(filter, columns);
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
  public static OpenRead open(ReadSettings settings, long schema) throws IOException {
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
    Condition filter = settings.filter();
    return filter == null ? null : PushedFilter.of(filter, table.rowType()).orElse(null);
  }

  public FileStoreTable table() {
    return table;
  }

  public SplitRows rows(ReadSplit split) throws IOException {
    return SplitRows.open(settings.table(), read, split);
  }

  /** True if the row is one that was asked for. */
  public boolean passes(InternalRow row) {
    return test == null || test.passes(row);
  }

  /** The row without what only the filter needs. Valid until the next call. */
  public InternalRow wanted(InternalRow row) {
    return projected == null ? row : projected.replaceRow(row);
  }

  @Override
  public void close() throws IOException {
    Closing.all(disk, catalog);
  }
}
