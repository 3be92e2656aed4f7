package org.playlake.io.paimon;

import org.apache.beam.sdk.values.PCollection;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.route.GivenRows;
import org.playlake.io.paimon.internal.route.KindRows;
import org.playlake.io.paimon.internal.route.RowFormat;
import org.playlake.io.paimon.internal.route.SchemaRows;
import org.playlake.io.paimon.internal.route.TableDraft;

/** The rows that elements of a collection are: by the user's function, or by their schema. */
final class ElementRows {

  private ElementRows() {}

  /** Throws {@link IllegalArgumentException} when there is neither, or settings for the other. */
  static <T> RowFormat<T> of(WritePaimon<T> write, PCollection<T> elements) {
    RowFormat<T> rows = write.rowFunction() == null ? bySchema(write, elements) : given(write);
    return write.kindFunction() == null ? rows : new KindRows<>(rows, write.kindFunction());
  }

  /** Rows that a schema gives are fitted to whatever columns there are. */
  static TablePolicy policy(WritePaimon<?> write) {
    TablePolicy policy = write.files().policy();
    return write.rowFunction() == null ? policy.fitting() : policy;
  }

  private static <T> RowFormat<T> given(WritePaimon<T> write) {
    if (!write.kindField().isEmpty() || !write.draft().equals(TableDraft.NONE)) {
      throw new IllegalArgumentException(
          "Where a function gives the rows there is no schema, so withRowKindField and keys or"
              + " options of a table made from one have no meaning. Use withRowKind, and describe"
              + " the table with to(PaimonTable).");
    }
    return new GivenRows<>(write.rowFunction());
  }

  private static <T> RowFormat<T> bySchema(WritePaimon<T> write, PCollection<T> elements) {
    if (!elements.hasSchema()) {
      throw new IllegalArgumentException(
          "The elements of "
              + elements.getName()
              + " have no schema, so it is not known what rows they are. Say so with"
              + " withRowFunction(..), or give the collection a schema.");
    }
    if (!write.draft().equals(TableDraft.NONE) && !write.files().policy().changes()) {
      throw new IllegalArgumentException(
          "The keys and options "
              + write.draft()
              + " are those of a table that is created, and this write creates none. Add"
              + " withCreateIfNeeded(), or leave them out.");
    }
    return new SchemaRows<>(
        elements.getSchema(), elements.getToRowFunction(), write.kindField(), write.draft());
  }
}
