package org.playlake.io.paimon.internal.route;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.RowType;
import org.apache.paimon.utils.ProjectedRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.TableShape;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;

/** The user's own function makes the rows, in the order of the table's columns as described. */
public record GivenRows<T>(PaimonRowFunction<T> function) implements RowFormat<T> {

  public GivenRows {
    requireNonNull(function, "function");
  }

  @Override
  public PaimonRowFunction<T> forTable(@Nullable PaimonTable described, FileStoreTable stored) {
    if (described == null) {
      return function;
    }
    RowType there = stored.rowType();
    List<String> names = described.columns().stream().map(PaimonColumn::name).toList();
    for (PaimonColumn column : described.columns()) {
      if (!there.containsField(column.name())
          || !TableShape.isSame(there.getField(column.name()).type(), column.dataType())) {
        throw TableShape.mismatch(described, there.asSQLString());
      }
    }
    if (names.equals(there.getFieldNames())) {
      return function;
    }
    return new InOrder<>(
        function,
        ProjectedRow.from(there.getFieldNames().stream().mapToInt(names::indexOf).toArray()),
        names.size());
  }

  // No lambda, as in SchemaRows.
  private record InOrder<T>(PaimonRowFunction<T> function, ProjectedRow ordered, int described)
      implements PaimonRowFunction<T> {

    @Override
    public @Nullable InternalRow row(T element) {
      InternalRow row = function.row(element);
      if (row == null || row.getFieldCount() != described) {
        return row;
      }
      return ordered.replaceRow(row);
    }
  }

  @Override
  public @Nullable PaimonTable describe(String table) {
    return null;
  }
}
