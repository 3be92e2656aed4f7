package org.playlake.io.paimon.write;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.playlake.io.paimon.catalog.PaimonTable;

/** A table and the rows that elements have in it. */
record Route<T>(PaimonTable table, PaimonRowFunction<T> function) implements Serializable {

  Route {
    requireNonNull(table, "table");
    requireNonNull(function, "function");
    if (table.columns().isEmpty()) {
      throw new IllegalArgumentException(
          "Table " + table.name() + " has no columns, so no row fits it. Add some withColumn.");
    }
  }
}
