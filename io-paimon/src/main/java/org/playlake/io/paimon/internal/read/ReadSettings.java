package org.playlake.io.paimon.internal.read;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.schema.TableSchema;
import org.apache.paimon.table.FallbackReadFileStoreTable;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.utils.ChainTableUtils;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.catalog.TableIncarnation;
import org.playlake.io.paimon.internal.filter.Condition;
import org.playlake.io.paimon.internal.fit.ReadColumns;

/**
 * Settings of a read, as a graph carries them.
 *
 * @param columns as they were when the pipeline was built
 * @param identity of the table, see {@link TableIncarnation}
 * @param partitions alternatives, each of partition keys and their values; all if empty
 * @param splitBytes how much is read by one reader; 0 if the runner decides
 */
public record ReadSettings(
    CatalogOptions catalog,
    String table,
    int identity,
    ReadColumns columns,
    @Nullable Condition filter,
    @Nullable Condition partitions,
    TableVersion version,
    long splitBytes)
    implements Serializable {

  /** The same of other partitions. */
  ReadSettings of(Condition others) {
    return new ReadSettings(catalog, table, identity, columns, filter, others, version, splitBytes);
  }

  /** The table in the version that is read. */
  public FileStoreTable table(OpenCatalog open) {
    FileStoreTable newest = newest(open);
    Map<String, String> options = VersionCheck.find(table, newest, version).options();
    return options.isEmpty() ? newest : newest.copy(options);
  }

  /**
   * The table with the schema it has now.
   *
   * @throws IllegalStateException if it is another one of the same name
   * @throws UnsupportedOperationException if only an engine can merge its branches
   */
  FileStoreTable newest(OpenCatalog open) {
    FileStoreTable newest = open.table(table);
    if (identity != TableIncarnation.identity(newest)) {
      throw new IllegalStateException(
          "Table "
              + table
              + " was dropped and created again since the pipeline was built. Build the pipeline"
              + " anew.");
    }
    if (newest instanceof FallbackReadFileStoreTable
        && ChainTableUtils.isChainTable(newest.options())) {
      throw new UnsupportedOperationException(
          "Table "
              + table
              + " is a chain table (chain-table.enabled), whose branches only Spark merges. Read it"
              + " with Spark, or one of its branches by itself, as "
              + table
              + "$branch_"
              + newest.options().get(CoreOptions.SCAN_FALLBACK_SNAPSHOT_BRANCH.key())
              + ".");
    }
    return newest;
  }

  /** A schema of the table by its number. */
  public static TableSchema schema(FileStoreTable table, long id) {
    return table.schema().id() == id ? table.schema() : table.schemaManager().schema(id);
  }

  /**
   * The table with the schema that rows committed under {@code committed} are read with, and with
   * the options that belong to that schema.
   */
  FileStoreTable withSchemaFor(FileStoreTable opened, long committed) {
    long id = columns.schemaFor(committed);
    if (opened.schema().id() == id) {
      return opened;
    }
    // Those that are in no schema come from the catalog or from this read, as the table's path.
    Map<String, String> options = new HashMap<>(opened.schema().options());
    opened.schemaManager().schema(opened.schema().id()).options().forEach(options::remove);
    TableSchema schema = opened.schemaManager().schema(id);
    options.putAll(schema.options());
    return opened.copy(schema.copy(options));
  }
}
