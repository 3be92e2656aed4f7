package org.playlake.io.paimon.internal.catalog;

import java.io.FileNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.paimon.Snapshot;
import org.apache.paimon.Snapshot.CommitKind;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.manifest.FileKind;
import org.apache.paimon.manifest.ManifestEntry;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.CommitMessageImpl;
import org.apache.paimon.table.source.ScanMode;
import org.apache.paimon.utils.SnapshotManager;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Instant;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonVersion;

/** Reads from a table's own snapshots and manifests what commits added. */
public final class SnapshotFiles {

  private SnapshotFiles() {}

  /** The files of the newest commit of a user; the compaction that may follow it is left out. */
  public static Optional<PaimonSnapshot> committedBy(
      String commitUser, FileStoreTable table, String name) {
    return newest(table, snapshot -> snapshot.commitUser().equals(commitUser))
        .map(snapshot -> added(snapshot, table, name));
  }

  /**
   * The newest snapshot of those that a commit of rows made, and not a compaction, for which
   * something holds. Snapshots that have expired are not seen.
   */
  public static Optional<Snapshot> newest(FileStoreTable table, Predicate<Snapshot> holds) {
    SnapshotManager snapshots = table.snapshotManager();
    Long latest = snapshots.latestSnapshotId();
    Long earliest = snapshots.earliestSnapshotId();
    if (latest == null || earliest == null) {
      return Optional.empty();
    }
    for (long id = latest; id >= earliest; id--) {
      Snapshot snapshot;
      try {
        snapshot = snapshots.tryGetSnapshot(id);
      } catch (FileNotFoundException e) {
        return Optional.empty();
      }
      if (snapshot.commitKind() != CommitKind.COMPACT && holds.test(snapshot)) {
        return Optional.of(snapshot);
      }
    }
    return Optional.empty();
  }

  public static PaimonVersion version(Snapshot snapshot) {
    return new PaimonVersion(
        snapshot.id(),
        snapshot.commitUser(),
        Instant.ofEpochMilli(snapshot.timeMillis()),
        snapshot.properties() == null ? Map.of() : snapshot.properties());
  }

  /** The same as {@link #added}; what was given to the commit if the snapshot has expired. */
  public static PaimonSnapshot added(
      Snapshot snapshot, FileStoreTable table, String name, List<CommitMessage> given) {
    if (snapshot.commitKind() != CommitKind.COMPACT) {
      try {
        return added(snapshot, table, name);
      } catch (RuntimeException e) {
        if (table.snapshotManager().snapshotExists(snapshot.id())) {
          throw e;
        }
      }
    }
    List<DataFileMeta> files =
        given.stream()
            .flatMap(each -> ((CommitMessageImpl) each).newFilesIncrement().newFiles().stream())
            .toList();
    return new PaimonSnapshot(
        name,
        snapshot.id(),
        files.stream().mapToLong(DataFileMeta::rowCount).sum(),
        files.size(),
        files.stream().mapToLong(DataFileMeta::fileSize).sum(),
        watermark(snapshot));
  }

  /** The files that a snapshot added to the one before it. */
  public static PaimonSnapshot added(Snapshot snapshot, FileStoreTable table, String name) {
    List<ManifestEntry> changes =
        table.store().newScan().withSnapshot(snapshot.id()).withKind(ScanMode.DELTA).plan().files();
    long rows = 0;
    long files = 0;
    long bytes = 0;
    for (ManifestEntry change : changes) {
      // A replaced table's delta also names the files that it no longer has.
      if (change.kind() == FileKind.ADD) {
        rows += change.file().rowCount();
        files++;
        bytes += change.file().fileSize();
      }
    }
    return new PaimonSnapshot(name, snapshot.id(), rows, files, bytes, watermark(snapshot));
  }

  private static @Nullable Instant watermark(Snapshot snapshot) {
    Long watermark = snapshot.watermark();
    // Paimon's value where none was set.
    return watermark == null || watermark == Long.MIN_VALUE
        ? null
        : Instant.ofEpochMilli(watermark);
  }
}
