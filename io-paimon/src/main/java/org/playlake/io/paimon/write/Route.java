package org.playlake.io.paimon.write;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.catalog.PaimonTable;

/** Where elements go and what rows they are there. */
record Route<T>(PaimonDestinations<T> destinations, RowFormat<T> format) implements Serializable {

  Route {
    requireNonNull(destinations, "destinations");
    requireNonNull(format, "format");
  }

  /** What is known of a table before it is opened: from the user, or else from the elements. */
  @Nullable PaimonTable description(String table) {
    PaimonTable described = destinations.description(table);
    return described == null ? format.describe(table) : described;
  }

  /** Whether it depends on the element which table it goes to. */
  boolean isDynamic() {
    return !(destinations instanceof OneTable);
  }

  /** The tables in a word or two. */
  String shown() {
    return shown(destinations);
  }

  static String shown(PaimonDestinations<?> destinations) {
    return destinations instanceof OneTable<?> one ? one.name() : "by element";
  }
}
