package org.playlake.io.paimon.write;

import java.io.Serializable;
import org.playlake.io.paimon.catalog.CatalogOptions;

/**
 * What a worker has to be told to open writers.
 *
 * @param spillDirectory on the worker's own disk, or empty for the JVM's temporary directory
 */
record WriterSettings(CatalogOptions catalog, String spillDirectory) implements Serializable {

  TableWriters open() {
    return TableWriters.open(
        catalog, spillDirectory.isEmpty() ? System.getProperty("java.io.tmpdir") : spillDirectory);
  }
}
