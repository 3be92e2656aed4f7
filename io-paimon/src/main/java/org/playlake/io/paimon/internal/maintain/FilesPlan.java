package org.playlake.io.paimon.internal.maintain;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import org.apache.paimon.append.AppendCompactCoordinator;
import org.apache.paimon.append.AppendCompactTask;
import org.apache.paimon.index.IndexFileMeta;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.manifest.IndexManifestEntry;
import org.apache.paimon.partition.PartitionPredicate;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.EndOfScanException;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Plan of small files of a table without buckets that are written together: Paimon's own choice.
 */
final class FilesPlan implements CompactionPlan {

  private final AppendCompactCoordinator coordinator;
  private final long targetBytes;
  private final Set<String> withDeletions;
  private final Queue<AppendCompactTask> found = new ArrayDeque<>();

  FilesPlan(FileStoreTable table, @Nullable PartitionPredicate partitions) {
    this.coordinator = new AppendCompactCoordinator(table, false, partitions);
    this.targetBytes = table.coreOptions().targetFileSize(false);
    this.withDeletions = new HashSet<>();
    for (IndexManifestEntry each : Deletions.of(table)) {
      IndexFileMeta index = each.indexFile();
      if (index.dvRanges() != null) {
        withDeletions.addAll(index.dvRanges().keySet());
      }
    }
  }

  @Override
  public @Nullable CompactionTask next() {
    while (true) {
      AppendCompactTask task = found.poll();
      if (task == null) {
        try {
          found.addAll(coordinator.run());
        } catch (EndOfScanException e) {
          return null;
        }
      } else if (isWorthwhile(task)) {
        return new RewriteFiles(task);
      }
    }
  }

  private boolean isWorthwhile(AppendCompactTask task) {
    SettledFiles settled = new SettledFiles(targetBytes);
    for (DataFileMeta file : task.compactBefore()) {
      if (withDeletions.contains(file.fileName())) {
        return true;
      }
      settled.add(file);
    }
    return !settled.isSettled();
  }
}
