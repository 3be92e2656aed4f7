package org.playlake.io.paimon.internal.read;

import java.time.Instant;
import java.util.Optional;
import org.apache.paimon.Snapshot;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.utils.SnapshotManager;

/** Check that the requested version of a table exists, itself or kept by a tag. */
public final class VersionCheck {

  private final String name;
  private final FileStoreTable table;
  private final SnapshotManager snapshots;

  private VersionCheck(String name, FileStoreTable table) {
    this.name = name;
    this.table = table;
    this.snapshots = table.snapshotManager();
  }

  /**
   * The version as it can be read: of a snapshot that has expired, a tag that keeps it.
   *
   * @throws IllegalArgumentException that says what there is instead
   */
  public static TableVersion find(String name, FileStoreTable table, TableVersion version) {
    check(name, table, version);
    if (version instanceof TableVersion.AtSnapshot snapshot
        && !table.snapshotManager().snapshotExists(snapshot.id())) {
      return new TableVersion.AtTag(tagOf(table, snapshot.id()).orElseThrow());
    }
    return version;
  }

  /**
   * A snapshot of a table, which may have expired if a tag keeps it.
   *
   * @throws IllegalArgumentException that says what there is instead
   */
  public static Snapshot snapshot(String name, FileStoreTable table, long id) {
    return find(name, table, new TableVersion.AtSnapshot(id)) instanceof TableVersion.AtTag tag
        ? table.tagManager().getOrThrow(tag.tag())
        : table.snapshotManager().snapshot(id);
  }

  private static Optional<String> tagOf(FileStoreTable table, long id) {
    return table.tagManager().tags().entrySet().stream()
        .filter(each -> each.getKey().id() == id)
        .map(each -> each.getValue().get(0))
        .findFirst();
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
    if (!snapshots.snapshotExists(id) && tagOf(table, id).isEmpty()) {
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
