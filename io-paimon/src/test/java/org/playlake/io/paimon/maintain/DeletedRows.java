package org.playlake.io.paimon.maintain;

import java.util.List;
import java.util.UUID;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.deletionvectors.BitmapDeletionVector;
import org.apache.paimon.deletionvectors.DeletionVector;
import org.apache.paimon.deletionvectors.append.AppendDeleteFileMaintainer;
import org.apache.paimon.deletionvectors.append.BaseAppendDeleteFileMaintainer;
import org.apache.paimon.index.IndexFileMeta;
import org.apache.paimon.io.CompactIncrement;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.io.DataIncrement;
import org.apache.paimon.manifest.FileKind;
import org.apache.paimon.manifest.IndexManifestEntry;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessageImpl;

/** Rows of an append table, deleted as an engine deletes them. */
public final class DeletedRows {

  private DeletedRows() {}

  /** Deletes the row at a position of a file of day 0. */
  public static void delete(FileStoreTable table, DataFileMeta file, long position)
      throws Exception {
    BinaryRow day = BinaryRow.singleColumn(0);
    AppendDeleteFileMaintainer maintainer =
        BaseAppendDeleteFileMaintainer.forUnawareAppend(
            table.store().newIndexFileHandler(), table.snapshotManager().latestSnapshot(), day);
    DeletionVector deleted = new BitmapDeletionVector();
    deleted.delete(position);
    maintainer.notifyNewDeletionVector(file.fileName(), deleted);
    List<IndexManifestEntry> entries = maintainer.persist();
    DataIncrement change =
        new DataIncrement(
            List.of(),
            List.of(),
            List.of(),
            files(entries, FileKind.ADD),
            files(entries, FileKind.DELETE));
    Inventory.commit(
        table,
        UUID.randomUUID().toString(),
        List.of(new CommitMessageImpl(day, 0, -1, change, CompactIncrement.emptyIncrement())));
  }

  private static List<IndexFileMeta> files(List<IndexManifestEntry> entries, FileKind kind) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind)
        .map(IndexManifestEntry::indexFile)
        .toList();
  }
}
