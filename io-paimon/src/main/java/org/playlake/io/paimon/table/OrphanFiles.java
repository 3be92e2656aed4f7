package org.playlake.io.paimon.table;

import static java.util.Objects.requireNonNull;

/**
 * Files of a table's directories that nothing in the table needed.
 *
 * @param table full name
 * @param files how many
 * @param bytes of these files
 */
public record OrphanFiles(String table, long files, long bytes) {

  public OrphanFiles {
    requireNonNull(table, "table");
  }
}
