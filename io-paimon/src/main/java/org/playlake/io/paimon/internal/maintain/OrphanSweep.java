package org.playlake.io.paimon.internal.maintain;

import java.time.Duration;
import org.apache.paimon.operation.CleanOrphanFilesResult;
import org.apache.paimon.operation.LocalOrphanFilesClean;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.table.OrphanFiles;

/** Files in a table's directories that no snapshot, tag, branch or changelog knows. */
public record OrphanSweep(FileStoreTable table, String name, Duration olderThan, boolean dryRun) {

  /** Younger ones may be a running writer's, and not be committed yet. */
  private static final Duration YOUNGEST = Duration.ofHours(1);

  public OrphanSweep {
    if (olderThan.compareTo(YOUNGEST) < 0) {
      throw new IllegalArgumentException(
          "Orphan files of "
              + name
              + " that are older than "
              + olderThan
              + " cannot be removed: a running writer's files look like orphans until they are"
              + " committed. Give an age of one hour or more, and longer than any writer runs.");
    }
    if (table.coreOptions().dataFileExternalPaths() != null) {
      throw new UnsupportedOperationException(
          "Orphan files of "
              + name
              + " cannot be removed: it keeps data in "
              + table.coreOptions().dataFileExternalPaths()
              + " (data-file.external-paths), where other tables may have theirs and Paimon cannot"
              + " tell whose a file is. Remove them by hand.");
    }
  }

  public OrphanFiles run() throws Exception {
    long before = System.currentTimeMillis() - olderThan.toMillis();
    CleanOrphanFilesResult result = new LocalOrphanFilesClean(table, before, dryRun).clean();
    return new OrphanFiles(
        name, result.getDeletedFileCount(), result.getDeletedFileTotalLenInBytes());
  }
}
