package org.playlake.io.paimon.internal.route;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.options.WriterOptions;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * Settings that a worker opens writers with.
 *
 * @param spillDirectory on the worker's own disk, or empty for the JVM's temporary directory
 * @param policy what may be done to a table that is not as described
 * @param needs what the write asks of a table
 * @param options of tables, for their writers only
 * @param lengthened the tables that the commit may add columns to, as they will be
 */
public record WriterSettings(
    CatalogOptions catalog,
    String spillDirectory,
    TablePolicy policy,
    TableNeeds needs,
    Map<String, String> options,
    List<PaimonTable> lengthened)
    implements Serializable {

  /** Throws an unchecked exception that says why when the table cannot be written to. */
  void check(String name, FileStoreTable table) {
    needs.check(name, table);
    boolean hasBuckets = table.bucketMode() != BucketMode.BUCKET_UNAWARE;
    needs.clustering().check(name, hasBuckets, table.rowType());
    if (!options.isEmpty()) {
      WriterOptions.check(name, table, options);
    }
  }

  public OpenTables open() {
    return new OpenTables(
        catalog.open(),
        spillDirectory.isEmpty() ? System.getProperty("java.io.tmpdir") : spillDirectory,
        this);
  }
}
