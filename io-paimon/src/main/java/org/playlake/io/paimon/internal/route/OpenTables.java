package org.playlake.io.paimon.internal.route;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.catalog.TableIncarnation;
import org.playlake.io.paimon.table.PaimonTable;

/** A worker's open catalog, its checked tables and, from the first writer on, its spill disk. */
public final class OpenTables implements AutoCloseable {

  private final OpenCatalog catalog;
  private final String spillDirectory;
  private final WriterSettings settings;
  private final Map<String, Integer> identities = new HashMap<>();
  private final Map<String, Integer> layouts = new HashMap<>();
  private @Nullable IOManager spill;

  OpenTables(OpenCatalog catalog, String spillDirectory, WriterSettings settings) {
    this.catalog = catalog;
    this.spillDirectory = spillDirectory;
    this.settings = settings;
  }

  /**
   * The table of some elements of a route, made what is described as far as that is allowed, and
   * checked to be one that can be written to. What is refused is refused before the table is
   * created or changed.
   */
  public FileStoreTable table(String name, Route<?> route) {
    PaimonTable described = route.description(name);
    if (described == null) {
      return table(name);
    }
    if (settings.policy().changes()) {
      FileStoreTable prospect = catalog.prospect(described, settings.policy());
      settings.check(name, prospect);
      route.format().forTable(described, prospect);
    }
    if (settings.policy().lengthen()) {
      return lengthened(described);
    }
    FileStoreTable table = catalog.table(described, settings.policy());
    settings.check(name, table);
    return table;
  }

  private FileStoreTable lengthened(PaimonTable described) {
    String name = described.name();
    FileStoreTable table = catalog.table(described, settings.policy());
    settings.check(name, table);
    if (table.schema().id() == catalog.table(name).schema().id()) {
      layouts.remove(name);
      return table;
    }
    if (table.bucketMode() != BucketMode.BUCKET_UNAWARE) {
      throw new UnsupportedOperationException(
          "Table "
              + name
              + " has buckets, and lacks columns that its rows have. Use withSchemaEvolution() in"
              + " the place of withColumnsAddedByCommit().");
    }
    layouts.put(name, TableIncarnation.layout(table));
    return table;
  }

  /** The table as it is, checked in the same way. */
  public FileStoreTable table(String name) {
    FileStoreTable table = catalog.table(name);
    settings.check(name, table);
    return table;
  }

  /**
   * The table with the columns that it had in this {@link TableIncarnation}, for rows that were
   * made for those. Throws {@link IllegalStateException} when the table was dropped since, and
   * another has its name.
   */
  public FileStoreTable tableAt(String name, long version) {
    for (PaimonTable described : settings.lengthened()) {
      if (described.name().equals(name)) {
        // Rows have the columns described, whatever the number of the schema is by now.
        FileStoreTable table = lengthened(described);
        checkIdentity(name, table, version);
        return table;
      }
    }
    long schema = TableIncarnation.schema(version);
    FileStoreTable table = catalog.table(name);
    if (table.schema().id() != schema
        || identity(name, table) != TableIncarnation.identity(version)) {
      identities.remove(name);
      table = catalog.reload(name);
    }
    checkIdentity(name, table, version);
    return table.schema().id() == schema ? table : table.copy(table.schemaManager().schema(schema));
  }

  private void checkIdentity(String name, FileStoreTable table, long version) {
    if (identity(name, table) != TableIncarnation.identity(version)) {
      throw TableIncarnation.replaced(name);
    }
  }

  /** The identity of a table, which is read once. */
  public int identity(String name, FileStoreTable table) {
    return identities.computeIfAbsent(name, first -> TableIncarnation.identity(table));
  }

  /**
   * The {@link TableIncarnation#layout} of a table that has its columns only once it is committed
   * to; 0 of one that has them.
   */
  public int layout(String name) {
    return layouts.getOrDefault(name, 0);
  }

  public WriterSettings settings() {
    return settings;
  }

  /** The worker's spill disk, opened by the first call. */
  public IOManager spill() {
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
