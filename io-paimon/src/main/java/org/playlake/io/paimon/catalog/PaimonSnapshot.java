package org.playlake.io.paimon.catalog;

import static java.util.Objects.requireNonNull;

import org.apache.beam.sdk.coders.DefaultCoder;

/**
 * What one commit added to one table.
 *
 * @param table full name
 * @param id of the snapshot that the commit made
 * @param rows in the files added
 * @param files added
 * @param bytes of the files added
 */
@DefaultCoder(PaimonSnapshotCoder.class)
public record PaimonSnapshot(String table, long id, long rows, long files, long bytes) {

  public PaimonSnapshot {
    requireNonNull(table, "table");
  }
}
