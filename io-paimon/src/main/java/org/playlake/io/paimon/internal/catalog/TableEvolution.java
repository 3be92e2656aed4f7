package org.playlake.io.paimon.internal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.schema.SchemaChange.AddColumn;
import org.apache.paimon.schema.SchemaChange.Move;
import org.apache.paimon.schema.SchemaMergingUtils;
import org.apache.paimon.schema.TableSchema;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeChecks;
import org.apache.paimon.types.DataTypeFamily;
import org.apache.paimon.types.DataTypeRoot;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;

/** Columns and options that an existing table lacks of a described one. */
final class TableEvolution {

  private TableEvolution() {}

  /**
   * The changes that make room in {@code found} for rows of {@code described}: columns that it
   * lacks, which come last and are null in older rows, and types that are too narrow. Columns that
   * only {@code found} has stay, as do types that are wider already.
   *
   * <p>Throws {@link PaimonSchemaException} when no type holds the values of both or when a key
   * would have to change.
   */
  static List<SchemaChange> changes(PaimonTable described, FileStoreTable found) {
    if (!TableShape.of(described).hasKeysOf(TableShape.of(found))) {
      throw otherThan(described, found);
    }
    List<DataField> fields = new ArrayList<>();
    for (PaimonColumn column : described.columns()) {
      DataType type = column.dataType();
      if (found.rowType().containsField(column.name())) {
        DataType there = found.rowType().getField(column.name()).type();
        type = holdingBoth(there, type);
        if (type == null || (isKey(found, column.name()) && !type.equalsIgnoreNullable(there))) {
          throw otherThan(described, found);
        }
      }
      fields.add(new DataField(-1, column.name(), type, column.description()));
    }
    TableSchema merged =
        SchemaMergingUtils.mergeSchemas(found.schema(), new RowType(fields), false);
    CaseConflicts.check(described.name(), found.rowType(), merged.logicalRowType());
    return SchemaMergingUtils.diffSchemaChanges(found.schema(), merged);
  }

  /** The same, but that columns which it lacks come where they are described. */
  static List<SchemaChange> insertions(PaimonTable described, FileStoreTable found) {
    List<String> names = described.columns().stream().map(PaimonColumn::name).toList();
    return changes(described, found).stream()
        .map(change -> change instanceof AddColumn added ? inPlace(added, names) : change)
        .toList();
  }

  private static SchemaChange inPlace(AddColumn added, List<String> names) {
    String name = added.fieldNames()[0];
    int at = names.indexOf(name);
    return SchemaChange.addColumn(
        name,
        added.dataType(),
        added.description(),
        at == 0 ? Move.first(name) : Move.after(name, names.get(at - 1)));
  }

  private static boolean isKey(FileStoreTable table, String column) {
    return table.primaryKeys().contains(column) || table.partitionKeys().contains(column);
  }

  /** The wider of two types, or null when neither holds every value of the other. */
  private static DataType holdingBoth(DataType there, DataType described) {
    if (widens(there, described)) {
      return SchemaMergingUtils.merge(there, described, new AtomicInteger(), false);
    }
    return widens(described, there) ? there : null;
  }

  private static boolean widens(DataType from, DataType to) {
    if (losesDigits(from, to)) {
      return false;
    }
    try {
      SchemaMergingUtils.merge(from, to, new AtomicInteger(), false);
      return true;
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  /** Paimon takes any number to be castable to any DECIMAL, FLOAT or DOUBLE. */
  private static boolean losesDigits(DataType from, DataType to) {
    return switch (to.getTypeRoot()) {
      case FLOAT -> wholeDigits(from) > 7 && !from.equalsIgnoreNullable(to);
      case DOUBLE -> wholeDigits(from) > 15 && !from.is(DataTypeFamily.APPROXIMATE_NUMERIC);
      case DECIMAL ->
          !from.is(DataTypeRoot.DECIMAL)
              && wholeDigits(from) > DataTypeChecks.getPrecision(to) - DataTypeChecks.getScale(to);
      default -> false;
    };
  }

  /** The most digits that a value has, without bound where some may follow the point. */
  private static int wholeDigits(DataType number) {
    return switch (number.getTypeRoot()) {
      case TINYINT -> 3;
      case SMALLINT -> 5;
      case INTEGER -> 10;
      case BIGINT -> 19;
      case DECIMAL ->
          DataTypeChecks.getScale(number) == 0
              ? DataTypeChecks.getPrecision(number)
              : Integer.MAX_VALUE;
      case FLOAT, DOUBLE -> Integer.MAX_VALUE;
      default -> 0;
    };
  }

  private static PaimonSchemaException otherThan(PaimonTable described, FileStoreTable found) {
    return TableShape.mismatch(described, TableShape.of(found).toString());
  }
}
