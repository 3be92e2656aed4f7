package org.playlake.io.paimon.write;

import java.io.IOException;
import org.apache.paimon.disk.IOManager;
import org.playlake.io.paimon.catalog.CatalogOptions;
import org.playlake.io.paimon.catalog.Closing;
import org.playlake.io.paimon.catalog.OpenCatalog;
import org.playlake.io.paimon.catalog.PaimonTable;

/**
 * What a worker needs to open writers: the catalog and a place to spill to, opened on first use.
 */
final class TableWriters implements AutoCloseable {

  private final OpenCatalog catalog;
  private final IOManager spill;

  private TableWriters(OpenCatalog catalog, IOManager spill) {
    this.catalog = catalog;
    this.spill = spill;
  }

  static TableWriters open(CatalogOptions options, String spillDirectory) {
    return new TableWriters(options.open(), IOManager.create(spillDirectory));
  }

  TableWriter open(PaimonTable table) {
    return new TableWriter(table, WritableTables.open(catalog, table), spill);
  }

  @Override
  public void close() throws IOException {
    Closing.all(spill, catalog);
  }
}
