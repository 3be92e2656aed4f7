package org.playlake.io.paimon.internal.route;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonDestinations;
import org.playlake.io.paimon.table.PaimonTable;

/** Destinations of elements and the rows they are there. */
public record Route<T>(PaimonDestinations<T> destinations, RowFormat<T> format)
    implements Serializable {

  public Route {
    requireNonNull(destinations, "destinations");
    requireNonNull(format, "format");
  }

  /** Throws {@link IllegalArgumentException} when a route to the same table is there. */
  public static <T> List<Route<T>> adding(Route<T> route, List<Route<T>> routes) {
    if (route.destinations() instanceof SingleTable<T> one
        && routes.stream()
            .anyMatch(
                each ->
                    each.destinations() instanceof SingleTable<T> other
                        && other.name().equals(one.name()))) {
      throw new IllegalArgumentException(
          "Rows are written to table " + one.name() + " already. Give both in one function.");
    }
    List<Route<T>> more = new ArrayList<>(routes);
    more.add(route);
    return List.copyOf(more);
  }

  /** The description of a table before it is opened: the user's, or else that of the elements. */
  public @Nullable PaimonTable description(String table) {
    PaimonTable described = destinations.description(table);
    return described == null ? format.describe(table) : described;
  }

  /** True if it depends on the element which table it goes to. */
  boolean isDynamic() {
    return !(destinations instanceof SingleTable);
  }

  /** The tables in a word or two. */
  public String shown() {
    return shown(destinations);
  }

  public static String shown(PaimonDestinations<?> destinations) {
    return destinations instanceof SingleTable<?> one ? one.name() : "by element";
  }
}
