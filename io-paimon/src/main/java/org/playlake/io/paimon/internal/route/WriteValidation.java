package org.playlake.io.paimon.internal.route;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.table.UnknownTableException;

/** Looks, while the pipeline is built and without changing anything, whether it could write. */
public final class WriteValidation {

  private WriteValidation() {}

  /**
   * Throws what a worker would throw: when a table does not exist and is not to be created, when it
   * is another one than described, or cannot be written this way. Tables that depend on the element
   * are not known yet.
   */
  public static void check(WriterSettings settings, List<? extends Route<?>> routes) {
    OpenCatalog catalog = settings.catalog().open();
    try {
      for (Route<?> route : routes) {
        if (route.destinations() instanceof SingleTable<?> one) {
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
        settings.needs().clustering().check(described);
        return;
      }
      throw e;
    }
    settings.needs().check(name, stored);
    boolean hasBuckets = stored.bucketMode() != BucketMode.BUCKET_UNAWARE;
    RowType columns =
        settings.policy().evolve() ? evolved(stored.rowType(), described) : stored.rowType();
    settings.needs().clustering().check(name, hasBuckets, columns);
    if (described != null && settings.policy().evolve()) {
      catalog.checkEvolution(described);
      return;
    }
    if (described != null && settings.policy().exact()) {
      catalog.table(described);
    }
    route.format().forTable(described, stored);
  }

  /** The columns that the table has, and those that it will be given. */
  private static RowType evolved(RowType stored, @Nullable PaimonTable described) {
    List<DataField> fields = new ArrayList<>(stored.getFields());
    if (described != null) {
      described.rowType().getFields().stream()
          .filter(field -> !stored.containsField(field.name()))
          .forEach(field -> fields.add(field.newId(fields.size())));
    }
    return new RowType(fields);
  }
}
