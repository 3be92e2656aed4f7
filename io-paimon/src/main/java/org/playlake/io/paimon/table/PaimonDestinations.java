package org.playlake.io.paimon.table;

import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The table of each element.
 *
 * <pre>{@code
 * PaimonDestinations<Order> byCountry = order -> "shop.orders_" + order.country();
 * }</pre>
 */
@FunctionalInterface
public interface PaimonDestinations<T> extends Serializable {

  /**
   * The full name, {@code database.table}, of the element's table; null when the element is to be
   * left out. Called once for every element: give the same object for the same name if you can.
   */
  @Nullable String table(T element);

  /**
   * The description of a table that is created or given columns on the way; null for one that is
   * taken as it is. The same for the same name, always.
   */
  default @Nullable PaimonTable description(String table) {
    return null;
  }
}
