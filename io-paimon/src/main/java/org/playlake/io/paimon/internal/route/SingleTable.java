package org.playlake.io.paimon.internal.route;

import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonDestinations;
import org.playlake.io.paimon.table.PaimonTable;

/** Destination of a write whose elements all go to one table. */
public record SingleTable<T>(String name, @Nullable PaimonTable described)
    implements PaimonDestinations<T> {

  public SingleTable {
    // The same rules for a name wherever it is given.
    PaimonTable.of(name);
  }

  public static <T> SingleTable<T> of(PaimonTable described) {
    if (described.columns().isEmpty()) {
      throw new IllegalArgumentException(
          "Table "
              + described.name()
              + " has no columns, so no row fits it. Add some with withColumn.");
    }
    return new SingleTable<>(described.name(), described);
  }

  @Override
  public String table(T element) {
    return name;
  }

  @Override
  public @Nullable PaimonTable description(String table) {
    return described;
  }
}
