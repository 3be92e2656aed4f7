package org.playlake.io.paimon.internal.maintain;

import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.manifest.FileSource;

/**
 * Test for files that a compaction would write again as they are.
 *
 * <p>Paimon closes a Parquet file when its buffers reach the target size. Compressed, it may be far
 * smaller, and would be taken for a small one and written again by every compaction there is.
 */
final class SettledFiles {

  /** Factor by which a file may come out smaller than the target size. */
  private static final long SHRINKING = 16;

  private final long targetBytes;
  private boolean compacted = true;
  private long files;
  private long bytes;

  SettledFiles(long targetBytes) {
    this.targetBytes = targetBytes;
  }

  void add(DataFileMeta file) {
    compacted &= file.fileSource().filter(source -> source == FileSource.COMPACT).isPresent();
    files++;
    bytes += file.fileSize();
  }

  /** True if writing these again would give the same files. */
  boolean isSettled() {
    return compacted && bytes >= targetBytes / SHRINKING * files;
  }
}
