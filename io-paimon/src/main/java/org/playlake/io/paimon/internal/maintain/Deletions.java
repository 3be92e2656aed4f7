package org.playlake.io.paimon.internal.maintain;

import static org.apache.paimon.deletionvectors.DeletionVectorsIndexFile.DELETION_VECTORS_INDEX;

import java.util.List;
import org.apache.paimon.manifest.IndexManifestEntry;
import org.apache.paimon.table.FileStoreTable;

/** The deletion vectors of a table's newest snapshot. */
final class Deletions {

  private Deletions() {}

  static List<IndexManifestEntry> of(FileStoreTable table) {
    return table.coreOptions().deletionVectorsEnabled()
        ? table.store().newIndexFileHandler().scan(DELETION_VECTORS_INDEX)
        : List.of();
  }
}
