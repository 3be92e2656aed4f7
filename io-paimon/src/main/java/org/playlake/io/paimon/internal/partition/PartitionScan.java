package org.playlake.io.paimon.internal.partition;

import java.util.List;
import java.util.Map;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.manifest.PartitionEntry;
import org.apache.paimon.operation.FileStoreScan;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.RowType;
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
  public List<PaimonPartition> in(long snapshot) {
    return scan(snapshot).readPartitionEntries().stream()
        .filter(each -> isAsked(each.partition()))
        .map(this::partition)
        .toList();
  }

  private PaimonPartition partition(PartitionEntry entry) {
    return new PaimonPartition(
        values.of(entry.partition()),
        entry.recordCount(),
        entry.fileCount(),
        entry.fileSizeInBytes());
  }

  private FileStoreScan scan(long snapshot) {
    FileStoreScan scan = table.store().newScan().withSnapshot(snapshot).dropStats();
    if (condition != null) {
      PushedFilter.of(condition, keys).ifPresent(scan::withPartitionFilter);
    }
    return scan;
  }

  private boolean isAsked(BinaryRow partition) {
    return test == null || test.passes(partition);
  }
}
