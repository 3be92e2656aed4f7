package org.playlake.io.paimon.internal.read;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.filter.Condition;

/**
 * Settings of a read, as a graph carries them.
 *
 * @param columns of the rows that come out, with the types they had when the pipeline was built
 * @param partitions alternatives, each of partition keys and their values; all if empty
 * @param splitBytes how much is read by one reader; 0 if the runner decides
 */
public record ReadSettings(
    CatalogOptions catalog,
    String table,
    RowType columns,
    @Nullable Condition filter,
    @Nullable Condition partitions,
    TableVersion version,
    long splitBytes)
    implements Serializable {

  /** The table in the version that is read. */
  public FileStoreTable table(OpenCatalog open) {
    FileStoreTable newest = open.table(table);
    VersionCheck.check(table, newest, version);
    Map<String, String> options = version.options();
    return options.isEmpty() ? newest : newest.copy(options);
  }

  /**
   * The columns that come out, and after them those that only the filter needs. Paimon 1.4.2 gives
   * no rows when a filter that it was handed names a column that is not read.
   */
  RowType columnsToRead(FileStoreTable table) {
    Set<String> names = new LinkedHashSet<>(columns.getFieldNames());
    if (filter != null) {
      filter.addColumns(names);
    }
    RowType found = table.rowType();
    for (String name : names) {
      if (!found.containsField(name)) {
        throw changed(found);
      }
    }
    RowType read = found.project(List.copyOf(names));
    for (int i = 0; i < columns.getFieldCount(); i++) {
      if (!read.getTypeAt(i).equals(columns.getTypeAt(i))) {
        throw changed(found);
      }
    }
    return read;
  }

  private IllegalStateException changed(RowType found) {
    return new IllegalStateException(
        "Table "
            + table
            + " has changed since the pipeline was built. It was read as "
            + columns.asSQLString()
            + " and is "
            + found.asSQLString()
            + " now. Build the pipeline anew.");
  }
}
