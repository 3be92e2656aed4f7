package org.playlake.io.paimon.table;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.joda.time.Instant;

/**
 * A snapshot of a table, and the commit that made it.
 *
 * @param snapshot its number
 * @param commitUser the name under which the commit was made, {@code CommitPaimonFiles.commitUser}
 *     of one of this connector's
 * @param time at which it was made, by the clock of the machine that made it
 * @param properties that were stored with it
 */
public record PaimonVersion(
    long snapshot, String commitUser, Instant time, Map<String, String> properties) {

  public PaimonVersion {
    requireNonNull(commitUser, "commitUser");
    requireNonNull(time, "time");
    properties = Map.copyOf(properties);
  }
}
