package org.playlake.io.paimon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.schema.SchemaValidation;
import org.apache.paimon.schema.TableSchema;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.catalog.SnapshotFiles;
import org.playlake.io.paimon.internal.catalog.TablePreparation;
import org.playlake.io.paimon.internal.catalog.TableShape;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonTable;

/** Calls on tables outside a pipeline, before it runs and after it ran. */
public final class PaimonTables {

  private PaimonTables() {}

  /**
   * Creates the tables that do not exist, and their databases. All existing ones are looked at
   * first: when one of them has other columns, types or keys than described, this throws {@link
   * PaimonSchemaException} and creates nothing.
   *
   * @param catalogOptions as for {@code PaimonIO.writeFiles}
   * @return the names of the tables that were created
   */
  public static List<String> createMissing(
      Map<String, String> catalogOptions, List<PaimonTable> tables) throws Exception {
    try (OpenCatalog open = CatalogOptions.of(catalogOptions).open()) {
      List<PaimonTable> missing = new ArrayList<>();
      for (PaimonTable table : tables) {
        try {
          TableShape.check(table, open.catalog().getTable(identifier(table)));
        } catch (Catalog.TableNotExistException e) {
          missing.add(table);
        }
      }
      // Paimon checks options when a table is created, which would be too late for those before it.
      for (PaimonTable table : missing) {
        SchemaValidation.validateTableSchema(TableSchema.create(0, table.schema()));
      }
      for (PaimonTable table : missing) {
        TablePreparation.create(open, table);
      }
      return missing.stream().map(PaimonTable::name).toList();
    }
  }

  /**
   * The snapshot that a commit made in a table, or empty when it has not happened (or the snapshot
   * has expired since).
   *
   * @param commitUser the commit's {@code CommitPaimonFiles.commitUser}
   */
  public static Optional<PaimonSnapshot> snapshot(
      Map<String, String> catalogOptions, PaimonTable table, String commitUser) throws Exception {
    try (OpenCatalog open = CatalogOptions.of(catalogOptions).open()) {
      return SnapshotFiles.committedBy(commitUser, open.table(table), table.name());
    }
  }

  private static Identifier identifier(PaimonTable table) {
    return Identifier.create(table.database(), table.table());
  }
}
