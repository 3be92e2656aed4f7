package org.playlake.io.paimon.internal.route;

import java.io.IOException;
import java.util.List;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.catalog.WriterTrial;
import org.playlake.io.paimon.internal.failure.Reason;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.table.UnknownTableException;

/**
 * The refusal of a write while its pipeline is built, by a look at its tables as they are, or as
 * they would be created or changed. Nothing is created or changed.
 */
public final class WriteValidation {

  /** Stands for the tables that elements name, which are described alike. */
  private static final String ANY = "any.table";

  private final WriterSettings settings;
  private final CommitMode mode;
  private final OpenCatalog catalog;

  private WriteValidation(WriterSettings settings, CommitMode mode, OpenCatalog catalog) {
    this.settings = settings;
    this.mode = mode;
    this.catalog = catalog;
  }

  /**
   * Throws what a worker would throw: when a table does not exist and is not to be created, or
   * could not be; when it is another one than described, has other columns than the rows, or cannot
   * be written or replaced this way. Tables that depend on the element are not known yet; of them
   * the description is looked at by which they would be created from the elements' schema.
   */
  public static void check(
      WriterSettings settings, CommitMode mode, List<? extends Route<?>> routes) {
    OpenCatalog catalog = settings.catalog().open();
    try {
      WriteValidation validation = new WriteValidation(settings, mode, catalog);
      routes.forEach(validation::check);
    } catch (RuntimeException e) {
      throw Closing.after(e, catalog);
    }
    try {
      Closing.all(catalog);
    } catch (IOException e) {
      throw new IllegalStateException("The catalog could not be closed: " + Reason.of(e) + ".", e);
    }
  }

  private void check(Route<?> route) {
    if (route.destinations() instanceof SingleTable<?> one) {
      PaimonTable described = route.description(one.name());
      FileStoreTable table =
          described == null
              ? undescribed(one.name())
              : catalog.prospect(described, settings.policy());
      check(route, one.name(), described, table);
    } else if (settings.policy().create() && route.format().isDrafted()) {
      checkDraft(route);
    }
  }

  private FileStoreTable undescribed(String name) {
    try {
      return catalog.table(name);
    } catch (UnknownTableException e) {
      if (!settings.policy().create()) {
        throw e;
      }
      throw new IllegalArgumentException(
          "Table "
              + name
              + " does not exist, and nothing says which columns to create it with: its rows come"
              + " from a function. Describe it with to(PaimonTable), or create it before the run.",
          e);
    }
  }

  private void checkDraft(Route<?> route) {
    try {
      PaimonTable described = route.format().describe(ANY);
      if (described != null) {
        check(route, ANY, described, catalog.prospect(described));
      }
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      throw new IllegalArgumentException(
          "Which table an element goes to depends on the element, and those that are missing would"
              + " be created as described, here "
              + ANY
              + ". "
              + Reason.of(e)
              + ".",
          e);
    }
  }

  private void check(
      Route<?> route, String name, @Nullable PaimonTable described, FileStoreTable table) {
    settings.check(name, table);
    ReplacedPartitions.check(mode, name, table);
    WriterTrial.of(name, table.copy(settings.options()));
    route.format().forTable(described, table);
  }
}
