package org.playlake.io.paimon.internal.message;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.paimon.Snapshot;
import org.apache.paimon.Snapshot.CommitKind;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.manifest.ManifestEntry;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.ScanMode;

/**
 * Guard against two concurrent writes that assigned buckets to keys from both being committed.
 *
 * <p>Where buckets are dynamic, a writer looks up which keys have one and gives one to each other
 * key. If another write did so in between, a key could be in two buckets, and in the table twice;
 * Paimon does not look.
 *
 * @param base the newest snapshot that every writer knew, or {@link #ANY}
 * @param partitions that keys were given buckets in; empty for any, where keys span partitions
 */
public record BucketAssignments(String table, String user, long base, Set<BinaryRow> partitions) {

  /** Marks a write that does not depend on what is in the table. */
  public static final long ANY = Long.MAX_VALUE;

  /** The newest snapshot that writers of a table rely on from the moment they are opened. */
  public static long base(FileStoreTable table, boolean replacing) {
    if (replacing || !isDynamic(table)) {
      return ANY;
    }
    Long newest = table.snapshotManager().latestSnapshotId();
    return newest == null ? 0 : newest;
  }

  /** The buckets that the writers of one commit gave out. */
  public static BucketAssignments of(
      String name, FileStoreTable table, String user, List<WrittenFiles> files) throws IOException {
    long base = files.stream().mapToLong(WrittenFiles::base).min().orElse(ANY);
    Set<BinaryRow> partitions = new HashSet<>();
    if (isDynamic(table)) {
      for (WrittenFiles each : files) {
        if (!each.isEmpty()) {
          partitions.add(each.commitMessage().partition());
        }
      }
    }
    return new BucketAssignments(
        name,
        user,
        base,
        table.bucketMode() == BucketMode.KEY_DYNAMIC ? Set.of() : Set.copyOf(partitions));
  }

  private static boolean isDynamic(FileStoreTable table) {
    return table.bucketMode() == BucketMode.HASH_DYNAMIC
        || table.bucketMode() == BucketMode.KEY_DYNAMIC;
  }

  /**
   * Throws {@link IllegalStateException} when a snapshot that writers did not know, up to the one
   * given, brought rows to the same partitions.
   */
  public void check(FileStoreTable stored, long newest) {
    if (base == ANY) {
      return;
    }
    for (long id = base + 1; id <= newest; id++) {
      if (isOther(stored, id)) {
        throw new IllegalStateException(
            "Two writes of table "
                + table
                + " ran at the same time, and it has dynamic buckets (a primary key and bucket=-1),"
                + " where each write gives new keys their bucket by itself: a key of both could be"
                + " in the table twice. The other one was quicker, its rows are there in snapshot "
                + id
                + " ("
                + writer(stored, id)
                + "). Of this one nothing was committed to the table, and its files belong to no"
                + " snapshot. Run it again once no other write is under way. Two writes in one"
                + " pipeline: let the second wait for the snapshots of the first (Wait.on), or"
                + " flatten their rows into one. Several jobs: create the table with a number of"
                + " buckets (bucket=8), which takes any number of writers.");
      }
    }
  }

  private static String writer(FileStoreTable stored, long id) {
    try {
      return "commit user " + stored.snapshotManager().tryGetSnapshot(id).commitUser();
    } catch (FileNotFoundException e) {
      return "expired since";
    }
  }

  private boolean isOther(FileStoreTable stored, long id) {
    Snapshot snapshot;
    try {
      snapshot = stored.snapshotManager().tryGetSnapshot(id);
    } catch (FileNotFoundException e) {
      // It has expired, and what it brought is not known.
      return true;
    }
    if (snapshot.commitKind() == CommitKind.COMPACT || snapshot.commitUser().equals(user)) {
      return false;
    }
    List<ManifestEntry> changes =
        stored.store().newScan().withSnapshot(id).withKind(ScanMode.DELTA).plan().files();
    return changes.stream()
        .anyMatch(each -> partitions.isEmpty() || partitions.contains(each.partition()));
  }
}
