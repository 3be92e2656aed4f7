package org.playlake.io.paimon;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.options.Options;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.Table;

/**
 * A catalog that is open, and the tables that were asked of it. Belongs to one thread and lives as
 * long as the DoFn instance or the call that opened it; each table is loaded once.
 */
final class OpenCatalog implements AutoCloseable {

  private final Catalog catalog;
  private final Map<String, FileStoreTable> tables = new HashMap<>();

  private OpenCatalog(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Opens what {@code resolved} describes.
   *
   * @param written the same options before environment variables were put in, to keep their values
   *     out of the exception
   */
  static OpenCatalog open(Map<String, String> resolved, Map<String, String> written) {
    Options options = new Options(resolved);
    // Tables are kept here already, and a second cache could hold on to one that was replaced.
    if (!resolved.containsKey("cache-enabled")) {
      options.setString("cache-enabled", "false");
    }
    try {
      return new OpenCatalog(CatalogFactory.createCatalog(CatalogContext.create(options)));
    } catch (RuntimeException e) {
      throw Secrets.of(resolved, written)
          .hide("The catalog could not be opened. Check its options " + written.keySet(), e);
    }
  }

  Catalog catalog() {
    return catalog;
  }

  /**
   * The table, checked to be the one described and one that can be written to.
   *
   * <p>Throws {@link PaimonSchemaException} when it has other columns or keys, {@link
   * IllegalStateException} when it does not exist, {@link UnsupportedOperationException} when it is
   * of a kind that this connector does not write.
   */
  FileStoreTable table(PaimonTable expected) {
    return tables.computeIfAbsent(expected.name(), name -> load(expected));
  }

  private FileStoreTable load(PaimonTable expected) {
    Table table;
    try {
      table = catalog.getTable(Identifier.create(expected.database(), expected.table()));
    } catch (Catalog.TableNotExistException e) {
      throw new IllegalStateException(
          "Table "
              + expected.name()
              + " does not exist. Create it before the run with PaimonTables.createMissing, or"
              + " correct its name.",
          e);
    }
    TableShape.check(expected, table);
    if (!(table instanceof FileStoreTable stored)
        || stored.bucketMode() != BucketMode.BUCKET_UNAWARE) {
      throw new UnsupportedOperationException(
          "Table "
              + expected.name()
              + " is no append table without buckets, and no other can be written to. Create it"
              + " with the option bucket=-1 and no primary key.");
    }
    return stored;
  }

  @Override
  public void close() throws IOException {
    Closing.all(catalog);
  }
}
