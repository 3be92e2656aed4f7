package org.playlake.io.paimon.internal.catalog;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.options.Options;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.Table;
import org.playlake.io.paimon.table.CatalogUnavailableException;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.table.UnknownTableException;

/**
 * A catalog that is open, and the tables that were asked of it. Belongs to one thread and lives as
 * long as the DoFn instance or the call that opened it; each table is loaded once.
 */
public final class OpenCatalog implements AutoCloseable {

  private final Catalog catalog;
  private final Patience patience;
  private final Map<String, FileStoreTable> tables = new HashMap<>();

  private OpenCatalog(Catalog catalog, Patience patience) {
    this.catalog = catalog;
    this.patience = patience;
  }

  /**
   * Opens what {@code resolved} describes.
   *
   * @param written the same options before environment variables were put in, to keep their values
   *     out of the exception
   */
  static OpenCatalog open(Map<String, String> resolved, Map<String, String> written) {
    Options options = HadoopOptions.with(resolved);
    // Tables are kept here already, and a second cache could hold on to one that was replaced.
    if (!resolved.containsKey("cache-enabled")) {
      options.setString("cache-enabled", "false");
    }
    Patience patience = Patience.of(resolved);
    options.remove(Patience.OPTION);
    try {
      CatalogContext context = CatalogContext.create(options);
      Catalog catalog =
          patience.with(() -> Collision.survived(() -> CatalogFactory.createCatalog(context)));
      return new OpenCatalog(catalog, patience);
    } catch (CatalogUnavailableException e) {
      throw Secrets.of(resolved, written).hide(e);
    } catch (RuntimeException e) {
      throw Secrets.of(resolved, written)
          .hide("The catalog could not be opened. Check its options " + written.keySet(), e);
    }
  }

  public Catalog catalog() {
    return catalog;
  }

  /** Patience with the catalog where it does not answer. */
  public Patience patience() {
    return patience;
  }

  /**
   * The table as it is now, or as it was when it was first asked for.
   *
   * <p>Throws {@link UnknownTableException} when it does not exist, {@link
   * UnsupportedOperationException} when it is a table of another format or kind.
   */
  public FileStoreTable table(String name) {
    return tables.computeIfAbsent(name, this::load);
  }

  /**
   * The same, checked to be the one described. Throws {@link PaimonSchemaException} when it has
   * other columns or keys.
   */
  public FileStoreTable table(PaimonTable expected) {
    FileStoreTable table = table(expected.name());
    TableShape.check(expected, table);
    return table;
  }

  /**
   * The same, after it was made what is described, as far as the policy allows it. It may have
   * columns beside those described, or wider ones, when the policy is to evolve. When it is to
   * lengthen, this is {@link #lengthened}.
   */
  public FileStoreTable table(PaimonTable described, TablePolicy policy) {
    FileStoreTable known = tables.get(described.name());
    if (known == null && policy.create() && !exists(described.name())) {
      TablePreparation.create(this, described);
    }
    if (policy.lengthen()) {
      return lengthened(described);
    }
    if (known != null) {
      return known;
    }
    if (policy.evolve()) {
      return TablePreparation.evolve(this, described);
    }
    return policy.exact() ? table(described) : table(described.name());
  }

  /**
   * The table as {@link #table(PaimonTable, TablePolicy)} would make it, without making it. Throws
   * what that would throw, and {@link UnknownTableException} when there is no table and none may be
   * created.
   */
  public FileStoreTable prospect(PaimonTable described, TablePolicy policy) {
    FileStoreTable found;
    try {
      found = load(described.name());
    } catch (UnknownTableException e) {
      if (policy.create()) {
        return ProspectiveTable.created(catalog.options(), described);
      }
      throw e;
    }
    if (policy.evolve()) {
      return ProspectiveTable.evolved(found, described);
    }
    if (policy.lengthen()) {
      return ProspectiveTable.lengthened(found, described);
    }
    if (policy.exact()) {
      TableShape.check(described, found);
    }
    return found;
  }

  /**
   * The table as it will be once it has the columns described, of which it may lack some that stand
   * side by side; it is not changed. Throws {@link PaimonSchemaException} when it has other columns
   * or keys.
   */
  public FileStoreTable lengthened(PaimonTable described) {
    return ProspectiveTable.lengthened(table(described.name()), described);
  }

  /** A table that is not there, as it would be created; see {@link #prospect}. */
  public FileStoreTable prospect(PaimonTable described) {
    return ProspectiveTable.created(catalog.options(), described);
  }

  public boolean exists(String name) {
    try {
      get(name);
      return true;
    } catch (Catalog.TableNotExistException e) {
      return false;
    }
  }

  /** The table as it is now. */
  public FileStoreTable reload(String name) {
    tables.remove(name);
    return table(name);
  }

  private FileStoreTable load(String name) {
    Table table;
    try {
      table = get(name);
    } catch (Catalog.TableNotExistException e) {
      throw new UnknownTableException(name, e);
    }
    if (!(table instanceof FileStoreTable stored)) {
      throw new UnsupportedOperationException(
          "Table "
              + name
              + " holds no data files of Paimon's own (it is a "
              + table.getClass().getSimpleName()
              + "). Name an ordinary Paimon table.");
    }
    return stored;
  }

  private Table get(String name) throws Catalog.TableNotExistException {
    Identifier identifier = Identifier.fromString(name);
    return patience.with(() -> catalog.getTable(identifier));
  }

  @Override
  public void close() throws IOException {
    Closing.all(catalog);
  }
}
