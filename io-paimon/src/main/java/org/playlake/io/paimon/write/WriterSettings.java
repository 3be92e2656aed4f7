package org.playlake.io.paimon.write;

import java.io.Serializable;
import java.util.Map;
import org.playlake.io.paimon.catalog.CatalogOptions;
import org.playlake.io.paimon.catalog.TablePolicy;

/**
 * What a worker has to be told to open writers.
 *
 * @param spillDirectory on the worker's own disk, or empty for the JVM's temporary directory
 * @param policy what may be done to a table that is not as described
 * @param needs what the write asks of a table
 * @param options of tables, for their writers only
 */
record WriterSettings(
    CatalogOptions catalog,
    String spillDirectory,
    TablePolicy policy,
    TableNeeds needs,
    Map<String, String> options)
    implements Serializable {

  TableWriters open() {
    return new TableWriters(
        catalog.open(),
        spillDirectory.isEmpty() ? System.getProperty("java.io.tmpdir") : spillDirectory,
        this);
  }
}
