package org.playlake.io.paimon.internal.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.TableType;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogUtils;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.fs.Path;
import org.apache.paimon.fs.local.LocalFileIO;
import org.apache.paimon.options.Options;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.schema.SchemaManager;
import org.apache.paimon.schema.SchemaValidation;
import org.apache.paimon.schema.TableSchema;
import org.apache.paimon.table.CatalogEnvironment;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.FileStoreTableFactory;
import org.apache.paimon.types.RowType;
import org.apache.paimon.utils.LazyField;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.failure.Reason;
import org.playlake.io.paimon.internal.options.OptionValues;
import org.playlake.io.paimon.internal.options.ShownOptions;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * A table as it is going to be once it is created or changed, made without creating or changing
 * anything. It can be asked for its columns, keys and options, and has no rows.
 */
final class ProspectiveTable {

  /** Nothing is there, and nothing is ever put there. */
  private static final String NOWHERE = "/paimon-table-that-is-not-created-yet";

  private ProspectiveTable() {}

  /**
   * The table that a catalog with these options would create. Throws {@link
   * IllegalArgumentException} when Paimon would not create it, or no writer of it could be opened.
   */
  static FileStoreTable created(Map<String, String> ofCatalog, PaimonTable described) {
    String name = described.name();
    Map<String, String> options = new HashMap<>(CatalogUtils.tableDefaultOptions(ofCatalog));
    options.putAll(described.options());
    OptionValues.check("of table " + name, options);
    if (!Options.fromMap(options).get(CoreOptions.TYPE).equals(TableType.TABLE)) {
      throw refused(
          described,
          "the option type="
              + options.get(CoreOptions.TYPE.key())
              + " makes it one without data files of Paimon's own",
          null);
    }
    FileStoreTable table;
    try {
      Schema plain = described.schema();
      Schema schema =
          new Schema(
              plain.fields(), plain.partitionKeys(), plain.primaryKeys(), options, plain.comment());
      Identifier identifier = Identifier.create(described.database(), described.table());
      CatalogUtils.checkNotSystemDatabase(described.database());
      CatalogUtils.checkNotBranch(identifier, "createTable");
      CatalogUtils.checkNotSystemTable(identifier, "createTable");
      CatalogUtils.validateCreateTable(schema, false);
      TableSchema first = TableSchema.create(0, schema);
      SchemaValidation.validateTableSchema(first);
      table =
          FileStoreTableFactory.createWithoutFallbackBranch(
              LocalFileIO.create(),
              new Path(NOWHERE),
              first,
              new Options(),
              CatalogEnvironment.empty());
    } catch (RuntimeException e) {
      // Paimon throws any kind here, RuntimeException itself among them.
      throw refused(described, Reason.of(e), e);
    }
    CaseConflicts.check(name, new RowType(List.of()), table.rowType());
    WriterTrial.of(name, table);
    return table;
  }

  /**
   * The table that {@code found} will be with the columns described that it lacks; itself where it
   * lacks none.
   */
  static FileStoreTable lengthened(FileStoreTable found, PaimonTable described) {
    return TableShape.lacksColumns(described, found)
        ? changed(found, described, TableEvolution.insertions(described, found))
        : found;
  }

  /** The table that {@code found} would be changed into; itself where it lacks nothing. */
  static FileStoreTable evolved(FileStoreTable found, PaimonTable described) {
    List<SchemaChange> changes = TableEvolution.changes(described, found);
    return changes.isEmpty() ? found : changed(found, described, changes);
  }

  private static FileStoreTable changed(
      FileStoreTable found, PaimonTable described, List<SchemaChange> changes) {
    try {
      TableSchema changed =
          SchemaManager.generateTableSchema(
              found.schema(),
              changes,
              new LazyField<>(() -> true),
              new LazyField<>(() -> Identifier.create(described.database(), described.table())));
      SchemaValidation.validateTableSchema(changed);
      return found.copy(changed);
    } catch (Catalog.ColumnAlreadyExistException
        | Catalog.ColumnNotExistException
        | RuntimeException e) {
      throw new IllegalArgumentException(
          "Table "
              + described.name()
              + " cannot be given what it lacks of "
              + TableShape.of(described)
              + ": "
              + Reason.of(e)
              + ". Change the fields of the rows, or the table itself.",
          e);
    }
  }

  private static IllegalArgumentException refused(
      PaimonTable described, String why, @Nullable Exception cause) {
    Map<String, String> options = described.options();
    return new IllegalArgumentException(
        "Table "
            + described.name()
            + " cannot be created as described, and nothing was: "
            + why
            + ". It is described as "
            + TableShape.of(described)
            + (options.isEmpty() ? "" : " with the options " + ShownOptions.of(options))
            + ". Correct its columns, keys or options.",
        cause);
  }
}
