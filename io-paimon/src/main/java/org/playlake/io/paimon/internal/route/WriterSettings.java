package org.playlake.io.paimon.internal.route;

import java.io.Serializable;
import java.util.Map;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;

/**
 * Settings that a worker opens writers with.
 *
 * @param spillDirectory on the worker's own disk, or empty for the JVM's temporary directory
 * @param policy what may be done to a table that is not as described
 * @param needs what the write asks of a table
 * @param options of tables, for their writers only
 */
public record WriterSettings(
    CatalogOptions catalog,
    String spillDirectory,
    TablePolicy policy,
    TableNeeds needs,
    Map<String, String> options)
    implements Serializable {

  public OpenTables open() {
    return new OpenTables(
        catalog.open(),
        spillDirectory.isEmpty() ? System.getProperty("java.io.tmpdir") : spillDirectory,
        this);
  }
}
