package org.playlake.io.paimon.internal.catalog;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.MapType;
import org.apache.paimon.types.RowType;

/**
 * Columns, and fields of rows in columns, whose names differ only by case. Most SQL engines cannot
 * tell the two apart.
 */
final class CaseConflicts {

  private CaseConflicts() {}

  /**
   * Throws {@link IllegalArgumentException} when a table is going to have such columns and had not.
   */
  static void check(String table, RowType before, RowType after) {
    Set<String> conflicts = new TreeSet<>();
    collect("", after, conflicts);
    Set<String> there = new TreeSet<>();
    collect("", before, there);
    conflicts.removeAll(there);
    if (!conflicts.isEmpty()) {
      throw new IllegalArgumentException(
          "Table "
              + table
              + " would have columns whose names differ only by case, which most SQL engines cannot"
              + " tell apart: "
              + String.join(", ", conflicts)
              + ". Rename the fields of the rows, to what the table calls them if it is there.");
    }
  }

  private static void collect(String prefix, DataType type, Set<String> conflicts) {
    if (type instanceof RowType row) {
      Set<String> names = new TreeSet<>();
      for (DataField field : row.getFields()) {
        if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
          conflicts.add(prefix + field.name());
        }
        collect(prefix + field.name() + ".", field.type(), conflicts);
      }
    } else if (type instanceof ArrayType array) {
      collect(prefix, array.getElementType(), conflicts);
    } else if (type instanceof MapType map) {
      collect(prefix, map.getKeyType(), conflicts);
      collect(prefix, map.getValueType(), conflicts);
    }
  }
}
