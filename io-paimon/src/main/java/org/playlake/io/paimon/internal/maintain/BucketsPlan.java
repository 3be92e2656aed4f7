package org.playlake.io.paimon.internal.maintain;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.manifest.ManifestEntry;
import org.apache.paimon.partition.PartitionPredicate;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.ScanMode;
import org.apache.paimon.table.source.snapshot.SnapshotReader;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Plan of the buckets that have something to compact, so that no writer is opened for the others.
 * Paimon's writer decides what is done with the files of such a bucket.
 */
final class BucketsPlan implements CompactionPlan {

  /** Least number of files: with fewer, the writer of an append table does nothing. */
  private static final int FEWEST_FILES = 3;

  private record Bucket(BinaryRow partition, int bucket) {}

  private final boolean hasKey;
  private final int highestLevel;
  private final long smallBytes;
  private final long targetBytes;
  private final Iterator<RewriteBucket> tasks;

  BucketsPlan(FileStoreTable table, @Nullable PartitionPredicate partitions) {
    CoreOptions options = table.coreOptions();
    this.hasKey = !table.primaryKeys().isEmpty();
    this.highestLevel = options.numLevels() - 1;
    this.smallBytes = options.compactionFileSize(hasKey);
    this.targetBytes = options.targetFileSize(hasKey);
    Set<Bucket> withDeletions = new HashSet<>();
    Deletions.of(table)
        .forEach(each -> withDeletions.add(new Bucket(each.partition(), each.bucket())));
    Map<Bucket, BucketFiles> buckets = new LinkedHashMap<>();
    for (Iterator<ManifestEntry> files = files(table, partitions); files.hasNext(); ) {
      ManifestEntry each = files.next();
      buckets
          .computeIfAbsent(new Bucket(each.partition(), each.bucket()), b -> new BucketFiles())
          .add(each.file());
    }
    this.tasks =
        buckets.entrySet().stream()
            .filter(each -> withDeletions.contains(each.getKey()) || each.getValue().isWorthwhile())
            .map(each -> each.getValue().task(each.getKey()))
            .iterator();
  }

  private static Iterator<ManifestEntry> files(
      FileStoreTable table, @Nullable PartitionPredicate partitions) {
    SnapshotReader reader = table.newSnapshotReader().withMode(ScanMode.ALL).dropStats();
    if (partitions != null) {
      reader.withPartitionFilter(partitions);
    }
    return reader.readFileIterator();
  }

  @Override
  public @Nullable CompactionTask next() {
    return tasks.hasNext() ? tasks.next() : null;
  }

  /** Files of one bucket, while the plan is made. */
  private final class BucketFiles {

    private final SettledFiles settled = new SettledFiles(targetBytes);
    private long files;
    private long bytes;
    private long small;
    private boolean unsorted;

    void add(DataFileMeta file) {
      settled.add(file);
      files++;
      bytes += file.fileSize();
      small += file.fileSize() < smallBytes ? 1 : 0;
      unsorted |= file.level() != highestLevel;
    }

    boolean isWorthwhile() {
      return hasKey ? unsorted : files >= FEWEST_FILES && small > 0 && !settled.isSettled();
    }

    RewriteBucket task(Bucket bucket) {
      return new RewriteBucket(bucket.partition(), bucket.bucket(), files, bytes);
    }
  }
}
