package org.playlake.io.paimon.internal.route;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.UnknownTableException;

/**
 * The tables that elements of one route have gone to, opened when the first one comes.
 *
 * @param <S> what is kept for each table
 */
public final class Targets<T, S> {

  /** Makes what is kept for a table. */
  @FunctionalInterface
  public interface Slots<S> {
    public S open(String table, FileStoreTable stored);
  }

  private final Route<T> route;
  private final OpenTables writers;
  private final Slots<S> slots;
  private final Map<String, Target<T, S>> open = new HashMap<>();
  private @Nullable String lastName;
  private @Nullable Target<T, S> last;

  public Targets(Route<T> route, OpenTables writers, Slots<S> slots) {
    this.route = route;
    this.writers = writers;
    this.slots = slots;
  }

  /** The element's table, or null when it has none. */
  public @Nullable Target<T, S> of(T element) {
    String name = name(element);
    if (name == null) {
      return null;
    }
    // Most elements go where the one before went, under the same object for a name.
    if (!name.equals(lastName)) {
      last = open.computeIfAbsent(name, each -> open(each, element));
      lastName = name;
    }
    return last;
  }

  private @Nullable String name(T element) {
    try {
      return route.destinations().table(element);
    } catch (RuntimeException e) {
      throw new RejectedElementException(element, e);
    }
  }

  private Target<T, S> open(String name, T element) {
    FileStoreTable stored;
    try {
      stored = writers.table(name, route);
    } catch (UnknownTableException e) {
      if (route.isDynamic()) {
        throw new RejectedElementException(element, e);
      }
      throw e;
    }
    return new Target<>(
        route.format().forTable(route.description(name), stored),
        new RowCheck(name, stored),
        slots.open(name, stored));
  }

  public Collection<Target<T, S>> open() {
    return open.values();
  }
}
