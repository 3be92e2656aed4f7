package org.playlake.io.paimon.internal.catalog;

import java.util.List;
import org.apache.paimon.table.Table;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.MapType;
import org.apache.paimon.types.MultisetType;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;

/** The properties that must agree between a described and an existing table, in printable form. */
public record TableShape(
    List<String> columns, List<String> partitionKeys, List<String> primaryKeys) {

  static TableShape of(PaimonTable table) {
    return new TableShape(columns(table.rowType()), table.partitionKeys(), table.primaryKeys());
  }

  static TableShape of(Table table) {
    return new TableShape(columns(table.rowType()), table.partitionKeys(), table.primaryKeys());
  }

  /** Throws {@link PaimonSchemaException} when the existing table is not the described one. */
  public static void check(PaimonTable expected, Table found) {
    TableShape shape = of(found);
    if (!shape.equals(of(expected))) {
      throw mismatch(expected, shape.toString());
    }
  }

  /**
   * True if the existing table lacks some of the expected columns that stand side by side: the last
   * ones, or some before those that it has. Throws {@link PaimonSchemaException} when it has
   * others, or other keys.
   */
  public static boolean lacksColumns(PaimonTable expected, Table found) {
    TableShape shape = of(found);
    TableShape wanted = of(expected);
    int there = shape.columns.size();
    int before = 0;
    while (before < Math.min(there, wanted.columns.size())
        && shape.columns.get(before).equals(wanted.columns.get(before))) {
      before++;
    }
    int after = there - before;
    if (!shape.hasKeysOf(wanted)
        || there > wanted.columns.size()
        || !shape.columns.subList(before, there).equals(last(wanted.columns, after))) {
      throw mismatch(expected, shape.toString());
    }
    return there < wanted.columns.size();
  }

  private static List<String> last(List<String> columns, int count) {
    return columns.subList(columns.size() - count, columns.size());
  }

  /**
   * True if two types are the same, but for NOT NULL and for what a catalog adds to the fields of
   * rows: identifiers and comments.
   */
  public static boolean isSame(DataType one, DataType other) {
    return withoutComments(one.nullable())
        .asSQLString()
        .equals(withoutComments(other.nullable()).asSQLString());
  }

  /** The columns and keys of a table. */
  public static PaimonTable describe(String name, Table found) {
    PaimonTable table = PaimonTable.of(name);
    for (DataField field : found.rowType().getFields()) {
      String description = field.description() == null ? "" : field.description();
      table = table.withColumn(field.name(), field.type().asSQLString(), description);
    }
    return table
        .withPartitionKeys(found.partitionKeys().toArray(String[]::new))
        .withPrimaryKeys(found.primaryKeys().toArray(String[]::new))
        .withComment(found.comment().orElse(""));
  }

  boolean hasKeysOf(TableShape other) {
    return partitionKeys.equals(other.partitionKeys) && primaryKeys.equals(other.primaryKeys);
  }

  private static List<String> columns(RowType type) {
    return type.getFields().stream().map(TableShape::column).toList();
  }

  private static String column(DataField field) {
    return field.name() + " " + withoutComments(field.type()).asSQLString();
  }

  /** The same type; a table is no other one because the fields of its rows are described. */
  private static DataType withoutComments(DataType type) {
    boolean nullable = type.isNullable();
    if (type instanceof ArrayType array) {
      return new ArrayType(nullable, withoutComments(array.getElementType()));
    }
    if (type instanceof MultisetType set) {
      return new MultisetType(nullable, withoutComments(set.getElementType()));
    }
    if (type instanceof MapType map) {
      return new MapType(
          nullable, withoutComments(map.getKeyType()), withoutComments(map.getValueType()));
    }
    if (type instanceof RowType row) {
      return new RowType(
          nullable,
          row.getFields().stream()
              .map(
                  field ->
                      new DataField(field.id(), field.name(), withoutComments(field.type()), null))
              .toList());
    }
    return type;
  }

  @Override
  public String toString() {
    return columns
        + (partitionKeys.isEmpty() ? ", not partitioned" : ", partitioned by " + partitionKeys)
        + (primaryKeys.isEmpty() ? "" : ", primary key " + primaryKeys);
  }

  /** The failure of a table that is not as described; {@code found} says what it is. */
  public static PaimonSchemaException mismatch(PaimonTable expected, String found) {
    return new PaimonSchemaException(expected.name(), of(expected).toString(), found);
  }
}
