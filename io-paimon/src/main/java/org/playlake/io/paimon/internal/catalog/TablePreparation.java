package org.playlake.io.paimon.internal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.CatalogUnavailableException;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.table.UnknownTableException;

/**
 * Makes a table in a catalog what it is described as, as far as the policy allows it.
 *
 * <p>Several workers may do so at once: what one of them has done, the others find done.
 */
public final class TablePreparation {

  private static final int ATTEMPTS = 10;

  private TablePreparation() {}

  /**
   * Creates the table, and its database, when it does not exist. Throws {@link
   * IllegalArgumentException} before it creates either when the table could not be, or could not be
   * written to.
   */
  public static void create(OpenCatalog open, PaimonTable described) {
    open.prospect(described);
    createProspected(open, described);
  }

  /** The same for a table that was looked at before, with {@link OpenCatalog#prospect}. */
  public static void createProspected(OpenCatalog open, PaimonTable described) {
    Catalog catalog = open.catalog();
    try {
      open.patience().<Exception>run(() -> Collision.survived(() -> made(catalog, described)));
    } catch (CatalogUnavailableException e) {
      throw e;
    } catch (Catalog.DatabaseAlreadyExistException
        | Catalog.DatabaseNotExistException
        | Catalog.TableAlreadyExistException e) {
      throw new IllegalStateException(
          "Table "
              + described.name()
              + " could not be created, because another program creates or drops tables of its"
              + " database at the same time. Try again.",
          e);
    } catch (RuntimeException e) {
      // Paimon fails without a type of its own when another worker was quicker by a moment.
      if (!open.exists(described.name())) {
        throw e;
      }
    } catch (Exception e) {
      throw new IllegalStateException("Table " + described.name() + " could not be created.", e);
    }
  }

  private static Identifier made(Catalog catalog, PaimonTable described)
      throws Catalog.DatabaseAlreadyExistException,
          Catalog.DatabaseNotExistException,
          Catalog.TableAlreadyExistException {
    Identifier name = identifier(described);
    catalog.createDatabase(described.database(), true);
    catalog.createTable(name, described.schema(), true);
    return name;
  }

  /**
   * Gives the table what it lacks of the described one. Throws {@link PaimonSchemaException} when
   * that cannot be done without harm to its rows.
   */
  public static FileStoreTable evolve(OpenCatalog open, PaimonTable described) {
    return open.patience().with(() -> changed(open, described, TableEvolution::changes));
  }

  /**
   * Gives the table the columns described that it lacks, in their places. Throws {@link
   * PaimonSchemaException} when it is another table.
   */
  public static FileStoreTable lengthen(OpenCatalog open, PaimonTable described) {
    return TableShape.lacksColumns(described, open.reload(described.name()))
        ? open.patience().with(() -> changed(open, described, TableEvolution::insertions))
        : open.table(described.name());
  }

  /** Sets the options that the table has otherwise, or not at all. */
  public static void setOptions(OpenCatalog open, String name, Map<String, String> options)
      throws Exception {
    Map<String, String> there = open.reload(name).schema().options();
    List<SchemaChange> changes = new ArrayList<>();
    options.forEach(
        (key, value) -> {
          if (!value.equals(there.get(key))) {
            changes.add(SchemaChange.setOption(key, value));
          }
        });
    if (!changes.isEmpty()) {
      open.patience()
          .<Exception>run(
              () -> open.catalog().alterTable(Identifier.fromString(name), changes, false));
      open.reload(name);
    }
  }

  /** Gives a table another name. A reply that is lost does not matter. */
  public static void rename(OpenCatalog open, String name, String to) throws Exception {
    open.table(name);
    if (open.exists(to)) {
      throw taken(name, to, null);
    }
    try {
      open.patience()
          .<Exception>run(
              () ->
                  open.catalog()
                      .renameTable(Identifier.fromString(name), Identifier.fromString(to), false));
    } catch (Catalog.TableNotExistException | Catalog.TableAlreadyExistException e) {
      // Asked again after an outage, the catalog may say so of what it has done.
      if (open.exists(name)) {
        throw taken(name, to, e);
      }
      if (!open.exists(to)) {
        throw new UnknownTableException(name, e);
      }
    }
  }

  private static IllegalStateException taken(String name, String to, @Nullable Exception e) {
    return new IllegalStateException(
        "Table "
            + name
            + " cannot be renamed to "
            + to
            + ", because there is a table of that name. Choose another, or drop it first.",
        e);
  }

  private static FileStoreTable changed(
      OpenCatalog open,
      PaimonTable described,
      BiFunction<PaimonTable, FileStoreTable, List<SchemaChange>> lacking) {
    for (int attempt = 1; ; attempt++) {
      FileStoreTable found = open.reload(described.name());
      List<SchemaChange> changes = lacking.apply(described, found);
      if (changes.isEmpty()) {
        return found;
      }
      try {
        open.catalog().alterTable(identifier(described), changes, false);
      } catch (Catalog.ColumnAlreadyExistException e) {
        if (attempt == ATTEMPTS) {
          throw changing(described, e);
        }
      } catch (Catalog.ColumnNotExistException | Catalog.TableNotExistException e) {
        throw changing(described, e);
      }
    }
  }

  private static IllegalStateException changing(PaimonTable described, Exception e) {
    return new IllegalStateException(
        "The columns of table "
            + described.name()
            + " could not be changed, because another program changes them at the same time. Try"
            + " again.",
        e);
  }

  private static Identifier identifier(PaimonTable table) {
    return Identifier.create(table.database(), table.table());
  }
}
