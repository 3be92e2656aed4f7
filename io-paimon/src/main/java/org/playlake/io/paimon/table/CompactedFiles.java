package org.playlake.io.paimon.table;

import static java.util.Objects.requireNonNull;

/**
 * Result of a compaction of one table, or in a dry run its first work.
 *
 * @param table full name
 * @param filesBefore data files that were replaced, or in a dry run those looked at
 * @param bytesBefore of these files
 * @param filesAfter data files in their place; 0 in a dry run, which writes none
 * @param bytesAfter of these files
 * @param commits made; 0 when there was nothing to do
 */
public record CompactedFiles(
    String table,
    long filesBefore,
    long bytesBefore,
    long filesAfter,
    long bytesAfter,
    int commits) {

  public CompactedFiles {
    requireNonNull(table, "table");
  }

  /** Result of a compaction that had nothing to do, and so committed nothing. */
  public static CompactedFiles none(String table) {
    return new CompactedFiles(table, 0, 0, 0, 0, 0);
  }

  public boolean isEmpty() {
    return filesBefore == 0;
  }

  public CompactedFiles plus(CompactedFiles more) {
    return new CompactedFiles(
        table,
        filesBefore + more.filesBefore,
        bytesBefore + more.bytesBefore,
        filesAfter + more.filesAfter,
        bytesAfter + more.bytesAfter,
        commits + more.commits);
  }
}
