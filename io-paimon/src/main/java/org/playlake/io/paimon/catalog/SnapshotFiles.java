package org.playlake.io.paimon.catalog;

import java.util.List;
import java.util.Optional;
import org.apache.paimon.Snapshot;
import org.apache.paimon.manifest.FileKind;
import org.apache.paimon.manifest.ManifestEntry;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.ScanMode;

/** Reads from a table's own manifests what a commit added. */
public final class SnapshotFiles {

  private SnapshotFiles() {}

  public static Optional<PaimonSnapshot> committedBy(
      String commitUser, FileStoreTable table, String name) {
    return table
        .snapshotManager()
        .latestSnapshotOfUser(commitUser)
        .map(snapshot -> added(snapshot, table, name));
  }

  private static PaimonSnapshot added(Snapshot snapshot, FileStoreTable table, String name) {
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
    return new PaimonSnapshot(name, snapshot.id(), rows, files, bytes);
  }
}
