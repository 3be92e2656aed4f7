package org.playlake.io.paimon.table;

import static java.util.Objects.requireNonNull;

/**
 * The snapshots that one table no longer has.
 *
 * @param table full name
 * @param snapshots how many
 */
public record ExpiredSnapshots(String table, long snapshots) {

  public ExpiredSnapshots {
    requireNonNull(table, "table");
  }
}
