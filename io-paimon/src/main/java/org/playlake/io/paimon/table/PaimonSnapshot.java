package org.playlake.io.paimon.table;

import static java.util.Objects.requireNonNull;

import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Instant;

/**
 * A snapshot of one table, and the files that its commit added.
 *
 * @param table full name
 * @param id of the snapshot that the commit made
 * @param rows in the files added; of a table with a primary key, rows of one key may be one already
 * @param files added
 * @param bytes of the files added
 * @param watermark of the table as of this snapshot, in the event time of the writer that set it
 *     last, or null when none has. This connector sets none
 */
public record PaimonSnapshot(
    String table, long id, long rows, long files, long bytes, @Nullable Instant watermark) {

  public PaimonSnapshot {
    requireNonNull(table, "table");
  }
}
