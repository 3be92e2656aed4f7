package org.playlake.io.paimon.internal.commit;

import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.Snapshot;
import org.apache.paimon.Snapshot.CommitKind;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.tag.Tag;
import org.apache.paimon.utils.SnapshotManager;

/**
 * Trace of a commit in its table when the commit's own snapshot may have expired, which on a table
 * that keeps one snapshot is before the commit returns: the compaction that followed it, or a tag.
 * A later commit of the user is none: this one may have been passed over.
 */
final class CommitTrace {

  /** Paimon's defaults for how long and how many snapshots are kept. */
  private static final Duration USUAL_TIME = Duration.ofHours(1);

  private static final int USUAL_NUMBER = 10;

  private CommitTrace() {}

  /** The snapshot of the commit, or else one that is only there if the commit was made. */
  static Optional<Snapshot> find(FileStoreTable table, CommitKey key) {
    Optional<Snapshot> found = inSnapshots(table.snapshotManager(), key);
    return found.isPresent() ? found : kept(table, key.user(), key.identifier());
  }

  private static Optional<Snapshot> inSnapshots(SnapshotManager snapshots, CommitKey key) {
    Long latest = snapshots.latestSnapshotId();
    Long earliest = snapshots.earliestSnapshotId();
    if (latest == null || earliest == null) {
      return Optional.empty();
    }
    Optional<Snapshot> compaction = Optional.empty();
    for (long id = latest; id >= earliest; id--) {
      Snapshot snapshot;
      try {
        snapshot = snapshots.tryGetSnapshot(id);
      } catch (FileNotFoundException e) {
        // It and those before it have expired meanwhile.
        break;
      }
      if (snapshot.commitUser().equals(key.user())
          && snapshot.commitIdentifier() == key.identifier()) {
        if (snapshot.commitKind() != CommitKind.COMPACT) {
          return Optional.of(snapshot);
        }
        compaction = Optional.of(snapshot);
      }
    }
    return compaction;
  }

  /** The snapshot of a commit, if {@link #keep} has kept it. */
  static Optional<Snapshot> kept(FileStoreTable table, String user, long identifier) {
    return !isBrief(table.coreOptions())
        ? Optional.empty()
        : table.tagManager().get(tag(user, identifier)).map(Tag::trimToSnapshot);
  }

  /**
   * Keeps the snapshot of a commit for an hour, so that a retry finds it, where the table itself
   * keeps fewer or for less time. Paimon removes such a tag by itself.
   */
  static void keep(FileStoreTable table, Snapshot commit) {
    if (isBrief(table.coreOptions())) {
      String name = tag(commit.commitUser(), commit.commitIdentifier());
      table.tagManager().createTag(commit, name, USUAL_TIME, List.of(), true);
    }
  }

  private static boolean isBrief(CoreOptions options) {
    return options.snapshotNumRetainMax() < USUAL_NUMBER
        || (options.snapshotNumRetainMin() < USUAL_NUMBER
            && options.snapshotTimeRetain().compareTo(USUAL_TIME) < 0);
  }

  private static String tag(String user, long identifier) {
    return "beam-" + user + "-" + identifier;
  }
}
