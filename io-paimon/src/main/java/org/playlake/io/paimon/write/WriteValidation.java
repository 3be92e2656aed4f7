package org.playlake.io.paimon.write;

import java.io.IOException;
import java.util.List;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.catalog.Closing;
import org.playlake.io.paimon.catalog.OpenCatalog;
import org.playlake.io.paimon.catalog.PaimonTable;
import org.playlake.io.paimon.catalog.UnknownTableException;

/** Looks, while the pipeline is built and without changing anything, whether it could write. */
final class WriteValidation {

  private WriteValidation() {}

  /**
   * Throws what a worker would throw: when a table does not exist and is not to be created, when it
   * is another one than described, or cannot be written this way. Tables that depend on the element
   * are not known yet.
   */
  static void check(WriterSettings settings, List<? extends Route<?>> routes) {
    OpenCatalog catalog = settings.catalog().open();
    try {
      for (Route<?> route : routes) {
        if (route.destinations() instanceof OneTable<?> one) {
          check(settings, route, one.name(), catalog);
        }
      }
    } catch (RuntimeException e) {
      throw Closing.after(e, catalog);
    }
    try {
      Closing.all(catalog);
    } catch (IOException e) {
      throw new IllegalStateException("The catalog could not be closed: " + e.getMessage(), e);
    }
  }

  private static void check(
      WriterSettings settings, Route<?> route, String name, OpenCatalog catalog) {
    PaimonTable described = route.description(name);
    FileStoreTable stored;
    try {
      stored = catalog.table(name);
    } catch (UnknownTableException e) {
      if (settings.policy().create() && described != null) {
        return;
      }
      throw e;
    }
    settings.needs().check(name, stored);
    if (described != null && settings.policy().evolve()) {
      catalog.checkEvolution(described);
      return;
    }
    if (described != null && settings.policy().exact()) {
      catalog.table(described);
    }
    route.format().forTable(described, stored);
  }
}
