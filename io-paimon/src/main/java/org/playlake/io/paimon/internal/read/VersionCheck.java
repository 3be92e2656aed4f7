package org.playlake.io.paimon.internal.read;

import java.time.Instant;
import org.apache.paimon.Snapshot;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.utils.SnapshotManager;

/** Check that the requested version of a table exists. */
public final class VersionCheck {

  private final String name;
  private final FileStoreTable table;
  private final SnapshotManager snapshots;

  private VersionCheck(String name, FileStoreTable table) {
    this.name = name;
    this.table = table;
    this.snapshots = table.snapshotManager();
  }

  /** Throws {@link IllegalArgumentException} that says what there is instead. */
  public static void check(String name, FileStoreTable table, TableVersion version) {
    VersionCheck check = new VersionCheck(name, table);
    if (version instanceof TableVersion.AtSnapshot snapshot) {
      check.snapshot(snapshot.id());
    } else if (version instanceof TableVersion.AtTag tag) {
      check.tag(tag.tag());
    } else if (version instanceof TableVersion.AtTime time) {
      check.time(time.millis());
    } else if (version instanceof TableVersion.Between between) {
      check.between(between);
    }
  }

  private void snapshot(long id) {
    if (!snapshots.snapshotExists(id)) {
      throw new IllegalArgumentException(
          "Table " + name + " has no snapshot " + id + ": " + whatThereIs());
    }
  }

  private void tag(String tag) {
    if (!table.tagManager().tagExists(tag)) {
      throw new IllegalArgumentException(
          "Table "
              + name
              + " has no tag '"
              + tag
              + "'. Name one of its tags "
              + table.tagManager().allTagNames().stream().sorted().toList()
              + ".");
    }
  }

  private void time(long millis) {
    Snapshot found = snapshots.earlierOrEqualTimeMills(millis);
    if (found == null) {
      Snapshot earliest = snapshots.earliestSnapshot();
      throw new IllegalArgumentException(
          "Table "
              + name
              + " has no snapshot as old as "
              + Instant.ofEpochMilli(millis)
              + ": "
              + (earliest == null
                  ? whatThereIs()
                  : "its earliest one is of "
                      + Instant.ofEpochMilli(earliest.timeMillis())
                      + ". Ask for that time or a later one."));
    }
  }

  private void between(TableVersion.Between between) {
    Long earliest = snapshots.earliestSnapshotId();
    Long latest = snapshots.latestSnapshotId();
    if (earliest == null
        || latest == null
        || between.from() < earliest - 1
        || between.to() > latest) {
      throw new IllegalArgumentException(
          "Table " + name + " cannot tell its " + between + ": " + whatThereIs());
    }
  }

  private String whatThereIs() {
    Long earliest = snapshots.earliestSnapshotId();
    Long latest = snapshots.latestSnapshotId();
    return earliest == null || latest == null
        ? "it has no snapshot yet. Write to it first."
        : "its snapshots are "
            + earliest
            + " to "
            + latest
            + ". Ask for one of them, and keep snapshots longer (snapshot.time-retained) or in a"
            + " tag if earlier ones are needed.";
  }
}
