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
import org.playlake.io.paimon.internal.fit.FittedColumns;

/** A table that is open for reading on a worker. Belongs to one reader. */
public final class OpenRead implements AutoCloseable {

  private final ReadSettings settings;
  private final OpenCatalog catalog;
  private final FileStoreTable table;
  private final @Nullable IOManager disk;
  private final FittedColumns columns;
  private final TableRead read;
  private final @Nullable RowTest test;
  private final @Nullable ProjectedRow projected;

  private OpenRead(
      ReadSettings settings, OpenCatalog catalog, FileStoreTable table, @Nullable IOManager disk) {
    this.settings = settings;
    this.catalog = catalog;
    this.table = table;
    this.disk = disk;
    RowType read = settings.columns().read();
    Condition filter = settings.filter();
    this.columns = settings.columns().in(table.schema(), settings.table());
    this.read =
        table
            .newReadBuilder()
            .withReadType(columns.stored())
            .withFilter(pushed(settings, table))
            .newRead()
            .withIOManager(disk);
    this.test = filter == null ? null : RowTest.of(filter, read);
    int wanted = settings.columns().count();
    this.projected =
        wanted == read.getFieldCount()
            ? null
            : ProjectedRow.from(IntStream.range(0, wanted).toArray());
  }

  /**
   * Opens the table with the schema that its splits were planned with, whatever it has become
   * since.
   *
   * @throws IllegalStateException if values of that schema cannot come out as they are
   */
  public static OpenRead open(ReadSettings settings, long schema) throws IOException {
    OpenCatalog catalog = settings.catalog().open();
    try {
      FileStoreTable table = settings.withSchemaFor(settings.newest(catalog), schema);
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

  private static @Nullable Predicate pushed(ReadSettings settings, FileStoreTable table) {
    return PlanFilter.pushable(settings, table)
        .flatMap(filter -> PushedFilter.of(filter, table.rowType()))
        .orElse(null);
  }

  public FileStoreTable table() {
    return table;
  }

  public SplitRows rows(ReadSplit split) throws IOException {
    return SplitRows.open(settings.table(), read, split, columns);
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
