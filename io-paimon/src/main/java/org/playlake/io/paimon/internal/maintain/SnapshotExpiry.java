package org.playlake.io.paimon.internal.maintain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.Snapshot;
import org.apache.paimon.options.ExpireConfig;
import org.apache.paimon.table.ExpireSnapshots;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.utils.SnapshotManager;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Expiry of a table's snapshots: all beyond {@code keep} that are older than {@code olderThan}, or,
 * without these, those that its own options let go. Tags keep their files, and what a consumer has
 * not read yet stays.
 */
public record SnapshotExpiry(FileStoreTable table, ExpireConfig config) {

  /** Paimon expires as many at a time, so that what it holds in memory is bounded. */
  private static final int SLICE = 50;

  public static SnapshotExpiry byOptions(FileStoreTable table) {
    ExpireConfig own = table.coreOptions().expireConfig();
    return new SnapshotExpiry(
        table,
        config(
            table,
            own.getSnapshotRetainMax(),
            own.getSnapshotRetainMin(),
            own.getSnapshotTimeRetain()));
  }

  public static SnapshotExpiry of(FileStoreTable table, int keep, Duration olderThan) {
    requireNonNull(olderThan, "olderThan");
    if (keep < 1 || olderThan.isNegative()) {
      throw new IllegalArgumentException(
          "Snapshots of "
              + table.name()
              + " cannot be expired with keep="
              + keep
              + " and olderThan="
              + olderThan
              + ": one has to stay, and an age has no sign. Keep at least 1, and give an age of 0"
              + " or more.");
    }
    return new SnapshotExpiry(table, config(table, Integer.MAX_VALUE, keep, olderThan));
  }

  /** A changelog that is kept longer than snapshots keeps its own terms. */
  private static ExpireConfig config(FileStoreTable table, int most, int least, Duration retain) {
    CoreOptions options = table.coreOptions();
    boolean decoupled = options.changelogLifecycleDecoupled();
    ExpireConfig own = options.expireConfig();
    return ExpireConfig.builder()
        .snapshotRetainMax(most)
        .snapshotRetainMin(least)
        .snapshotTimeRetain(retain)
        .snapshotMaxDeletes(SLICE)
        .changelogRetainMax(decoupled ? Math.max(own.getChangelogRetainMax(), most) : null)
        .changelogRetainMin(decoupled ? Math.max(own.getChangelogRetainMin(), least) : null)
        .changelogTimeRetain(decoupled ? longer(own.getChangelogTimeRetain(), retain) : null)
        .consumerChangelogOnly(own.isConsumerChangelogOnly())
        .build();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  public long run() {
    long all = 0;
    ExpireSnapshots expire = table.newExpireSnapshots().config(config);
    for (int some = expire.expire(); some > 0; some = expire.expire()) {
      all += some;
    }
    if (config.isChangelogDecoupled()) {
      ExpireSnapshots changelog = table.newExpireChangelog().config(config);
      for (int some = 1; some > 0 && hasOldChangelog(); ) {
        some = changelog.expire();
      }
    }
    return all;
  }

  /**
   * True if there is a long-lived changelog: without one, Paimon would look for it before the first
   * and fail.
   */
  private boolean hasOldChangelog() {
    @Nullable Long latest = table.snapshotManager().latestSnapshotId();
    @Nullable Long earliest = table.changelogManager().earliestLongLivedChangelogId();
    return latest != null
        && earliest != null
        && earliest <= latest - config.getChangelogRetainMin();
  }

  /** Number of snapshots that {@link #run} would remove now: Paimon itself can only remove them. */
  public long count() {
    SnapshotManager snapshots = table.snapshotManager();
    @Nullable Long latest = snapshots.latestSnapshotId();
    @Nullable Long earliest = snapshots.earliestSnapshotId();
    if (latest == null || earliest == null) {
      return 0;
    }
    long end = latest - config.getSnapshotRetainMin() + 1;
    if (!config.isConsumerChangelogOnly()) {
      end = Math.min(end, table.consumerManager().minNextSnapshot().orElse(Long.MAX_VALUE));
    }
    long id = Math.max(latest - config.getSnapshotRetainMax() + 1, earliest);
    long now = System.currentTimeMillis();
    while (id < end && isOld(snapshots.snapshot(id), now)) {
      id++;
    }
    return Math.max(0, Math.min(id, Math.max(end, earliest)) - earliest);
  }

  private boolean isOld(Snapshot snapshot, long now) {
    return snapshot.timeMillis() < now - config.getSnapshotTimeRetain().toMillis();
  }
}
