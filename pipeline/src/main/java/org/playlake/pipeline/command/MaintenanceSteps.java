package org.playlake.pipeline.command;

import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.options.InputException;

/**
 * The maintenance of each table.
 *
 * @param compact whether small files are compacted
 * @param expire whether snapshots are expired
 * @param olderThan at what age, or null for the table's own options
 * @param keep how many snapshots stay however old, when an age is given
 * @param orphans from what age orphan files are removed, or null to leave them
 */
record MaintenanceSteps(
    boolean compact,
    boolean expire,
    @Nullable Duration olderThan,
    int keep,
    @Nullable Duration orphans) {
  private static final int KEPT = 10;

  /**
   * Reads the words of the command line.
   *
   * @throws InputException if an age cannot be read, or would be harmful
   */
  static MaintenanceSteps of(
      boolean compact, @Nullable String expire, @Nullable Integer keep, @Nullable String orphans) {
    if (keep != null && keep < 1) {
      throw new InputException(
          "--keepSnapshots=" + keep + ": the newest snapshot is the table. Give 1 or more.");
    }
    boolean none = !compact && expire == null && keep == null && orphans == null;
    Duration anyAge = keep == null ? null : Duration.ZERO;
    return new MaintenanceSteps(
        compact || none,
        expire != null || keep != null || none,
        expire == null || expire.isEmpty() ? anyAge : Age.of("--expireSnapshots", expire),
        keep == null ? KEPT : keep,
        orphans == null ? null : orphanAge(orphans));
  }

  private static Duration orphanAge(String text) {
    Duration age = Age.of("--removeOrphans", text);
    if (age.compareTo(Duration.ofHours(1)) < 0) {
      throw new InputException(
          "--removeOrphans="
              + text
              + " would delete files of running writers, which belong to no snapshot yet. Give"
              + " one hour or more.");
    }
    return age;
  }
}
