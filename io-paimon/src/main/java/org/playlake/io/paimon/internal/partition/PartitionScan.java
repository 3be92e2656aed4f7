package org.playlake.io.paimon.internal.partition;

import java.io.FileNotFoundException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.paimon.Snapshot;
import org.apache.paimon.Snapshot.CommitKind;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.deletionvectors.DeletionVectorsIndexFile;
import org.apache.paimon.manifest.IndexManifestEntry;
import org.apache.paimon.manifest.PartitionEntry;
import org.apache.paimon.manifest.SimpleFileEntry;
import org.apache.paimon.operation.FileStoreScan;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.ScanMode;
import org.apache.paimon.types.RowType;
import org.apache.paimon.utils.SnapshotManager;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.filter.Condition;
import org.playlake.io.paimon.internal.filter.PartitionCondition;
import org.playlake.io.paimon.internal.filter.PushedFilter;
import org.playlake.io.paimon.internal.filter.RowTest;
import org.playlake.io.paimon.table.PaimonPartition;

/** Looks at some of a table's partitions, or all, in its manifests; data files are not opened. */
public final class PartitionScan {

  private final FileStoreTable table;
  private final RowType keys;
  private final PartitionValues values;
  private final @Nullable Condition condition;
  private final @Nullable RowTest test;

  private PartitionScan(FileStoreTable table, @Nullable Condition condition) {
    this.table = table;
    this.keys = table.schema().logicalPartitionType();
    this.values = new PartitionValues(keys);
    this.condition = condition;
    this.test = condition == null ? null : RowTest.of(condition, keys);
  }

  /**
   * Throws {@link IllegalArgumentException} when the table cannot have one of the partitions.
   *
   * @param partitions alternatives, each of some or all partition keys and their values; all of the
   *     table if empty
   */
  public static PartitionScan of(
      String name, FileStoreTable table, List<? extends Map<String, String>> partitions) {
    return new PartitionScan(
        table,
        partitions.isEmpty()
            ? null
            : PartitionCondition.of(
                name,
                table.schema().logicalPartitionType(),
                List.copyOf(partitions),
                table.coreOptions().partitionDefaultName()));
  }

  /** The partitions that have files in a snapshot, in no order. */
  public List<PaimonPartition> in(Snapshot snapshot) {
    return asked(table.store().newScan().withSnapshot(snapshot)).readPartitionEntries().stream()
        .filter(each -> isAsked(each.partition()))
        .map(this::partition)
        .toList();
  }

  /**
   * Names of the data files in a snapshot, and of those that say which of their rows are deleted,
   * by partition; none in snapshot 0.
   */
  public Map<BinaryRow, Set<String>> files(long snapshot) {
    Map<BinaryRow, Set<String>> files = deletions(snapshot);
    if (snapshot > 0) {
      for (SimpleFileEntry file : scan(snapshot).readSimpleEntries()) {
        add(files, file.partition(), file.fileName());
      }
    }
    return files;
  }

  private Map<BinaryRow, Set<String>> deletions(long snapshot) {
    Map<BinaryRow, Set<String>> files = new HashMap<>();
    if (snapshot > 0) {
      Snapshot found = table.snapshotManager().snapshot(snapshot);
      for (IndexManifestEntry each :
          table
              .store()
              .newIndexFileHandler()
              .scan(found, DeletionVectorsIndexFile.DELETION_VECTORS_INDEX)) {
        add(files, each.partition(), each.indexFile().fileName());
      }
    }
    return files;
  }

  private void add(Map<BinaryRow, Set<String>> files, BinaryRow partition, String file) {
    if (isAsked(partition)) {
      files.computeIfAbsent(partition, each -> new HashSet<>()).add(file);
    }
  }

  /**
   * The first snapshot after one that changed rows, which a compaction does not, though it changes
   * files; empty if none did. Throws {@link FileNotFoundException} when one has expired.
   */
  public Optional<Snapshot> firstChangeAfter(long snapshot) throws FileNotFoundException {
    SnapshotManager snapshots = table.snapshotManager();
    Long newest = snapshots.latestSnapshotId();
    for (long id = snapshot + 1; newest != null && id <= newest; id++) {
      Snapshot each = snapshots.tryGetSnapshot(id);
      if (each.commitKind() != CommitKind.COMPACT && changes(each)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private boolean changes(Snapshot snapshot) {
    long id = snapshot.id();
    return scan(id).withKind(ScanMode.DELTA).readSimpleEntries().stream()
            .anyMatch(each -> isAsked(each.partition()))
        || (snapshot.indexManifest() != null && !deletions(id).equals(deletions(id - 1)));
  }

  /** A partition as keys and values. */
  public String shown(BinaryRow partition) {
    return values.of(partition).toString();
  }

  private PaimonPartition partition(PartitionEntry entry) {
    return new PaimonPartition(
        values.of(entry.partition()),
        entry.recordCount(),
        entry.fileCount(),
        entry.fileSizeInBytes());
  }

  private FileStoreScan scan(long snapshot) {
    return asked(table.store().newScan().withSnapshot(snapshot));
  }

  private FileStoreScan asked(FileStoreScan snapshot) {
    FileStoreScan scan = snapshot.dropStats();
    if (condition != null) {
      PushedFilter.of(condition, keys).ifPresent(scan::withPartitionFilter);
    }
    return scan;
  }

  private boolean isAsked(BinaryRow partition) {
    return test == null || test.passes(partition);
  }
}
