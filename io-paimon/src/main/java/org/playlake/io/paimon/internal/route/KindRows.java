package org.playlake.io.paimon.internal.route;

import static java.util.Objects.requireNonNull;

import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.RowKind;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;

/** Row format whose function gives the row kind: insert or retraction. */
public record KindRows<T>(RowFormat<T> rows, SerializableFunction<T, String> kind)
    implements RowFormat<T> {

  public KindRows {
    requireNonNull(kind, "kind");
  }

  @Override
  public PaimonRowFunction<T> forTable(@Nullable PaimonTable described, FileStoreTable stored) {
    stored
        .coreOptions()
        .rowkindField()
        .ifPresent(
            column -> {
              throw new IllegalArgumentException(
                  "Table "
                      + stored.fullName()
                      + " takes the kind of a row from its column "
                      + column
                      + " (rowkind.field) and would ignore the one that is set here. Leave out the"
                      + " row kind, and put it into that column.");
            });
    return new OfKind<>(rows.forTable(described, stored), kind);
  }

  // No lambda, as in SchemaRows.
  private record OfKind<T>(PaimonRowFunction<T> function, SerializableFunction<T, String> kind)
      implements PaimonRowFunction<T> {

    @Override
    public @Nullable InternalRow row(T element) {
      InternalRow row = function.row(element);
      if (row != null) {
        row.setRowKind(rowKind(kind.apply(element)));
      }
      return row;
    }
  }

  private static RowKind rowKind(@Nullable String text) {
    for (RowKind each : RowKind.values()) {
      if (each.shortString().equals(text)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "A row is of the kind +I, -U, +U or -D, and none is called '" + text + "'.");
  }

  @Override
  public boolean isDrafted() {
    return rows.isDrafted();
  }

  @Override
  public @Nullable PaimonTable describe(String table) {
    return rows.describe(table);
  }
}
