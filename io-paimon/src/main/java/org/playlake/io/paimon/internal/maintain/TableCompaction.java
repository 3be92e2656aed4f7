package org.playlake.io.paimon.internal.maintain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.partition.PartitionPredicate;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.table.CompactedFiles;

/**
 * Compacts one table: task after task, with a commit whenever the files of a batch are enough.
 *
 * @param name of the table
 * @param partitions to look at, or none for all
 * @param batchBytes how much is replaced in one commit, in bytes of the files before
 */
public record TableCompaction(
    CatalogOptions options, String name, List<Map<String, String>> partitions, long batchBytes) {

  /** Attempts in a row at a batch that is lost to other writers. */
  private static final int ATTEMPTS = 10;

  public CompactedFiles run() throws Exception {
    CompactedFiles all = CompactedFiles.none(name);
    int lost = 0;
    while (true) {
      Round round = round();
      all = all.plus(round.done());
      if (round.finished()) {
        return all;
      }
      lost = round.done().isEmpty() ? lost + 1 : 0;
      if (lost == ATTEMPTS) {
        throw new IllegalStateException(
            "Table "
                + name
                + " could not be compacted: "
                + ATTEMPTS
                + " times in a row another writer replaced files while they were being compacted."
                + " All rows are there. Let one writer alone compact the table, or set its option"
                + " write-only=true for the others.");
      }
    }
  }

  /** The work there would be to do. */
  public CompactedFiles look() throws Exception {
    try (OpenCatalog open = options.open()) {
      CompactionPlan plan = plan(CompactableTables.open(open, name));
      long files = 0;
      long bytes = 0;
      for (CompactionTask task = plan.next(); task != null; task = plan.next()) {
        files += task.files();
        bytes += task.bytes();
      }
      return new CompactedFiles(name, files, bytes, 0, 0, 0);
    }
  }

  /** Result of one plan, and whether all of it was committed. */
  private record Round(CompactedFiles done, boolean finished) {}

  /** Opens the table anew, because a batch may have been lost to a change of its columns. */
  private Round round() throws Exception {
    try (OpenCatalog open = options.open()) {
      IOManager spill = IOManager.create(System.getProperty("java.io.tmpdir"));
      Round round;
      try {
        round = round(CompactableTables.open(open, name), spill);
      } catch (Exception e) {
        throw Closing.after(e, spill);
      }
      Closing.all(spill);
      return round;
    }
  }

  private Round round(FileStoreTable table, IOManager spill) throws Exception {
    CompactionPlan plan = plan(table);
    CompactedFiles done = CompactedFiles.none(name);
    CompactionTask task = plan.next();
    while (task != null) {
      CompactionBatch batch = new CompactionBatch(table);
      long bytes = 0;
      try {
        while (task != null && bytes < batchBytes) {
          batch.add(task.run(table, batch.user(), spill));
          bytes += task.bytes();
          task = plan.next();
        }
      } catch (Exception e) {
        batch.discard();
        if (CompactionBatch.isLost(e)) {
          return new Round(done, false);
        }
        throw e;
      }
      if (batch.isOutdated()) {
        batch.discard();
        return new Round(done, false);
      }
      if (!batch.isEmpty()) {
        CompactedFiles result = batch.result(name);
        if (!batch.commit()) {
          return new Round(done, false);
        }
        done = done.plus(result);
      }
    }
    return new Round(done, true);
  }

  private CompactionPlan plan(FileStoreTable table) {
    return plan(table, chosen(table));
  }

  public static CompactionPlan plan(FileStoreTable table, @Nullable PartitionPredicate chosen) {
    return table.bucketMode() == BucketMode.BUCKET_UNAWARE
        ? new FilesPlan(table, chosen)
        : new BucketsPlan(table, chosen);
  }

  private @Nullable PartitionPredicate chosen(FileStoreTable table) {
    if (partitions.isEmpty()) {
      return null;
    }
    for (Map<String, String> each : partitions) {
      if (table.partitionKeys().isEmpty()
          || !each.keySet().equals(Set.copyOf(table.partitionKeys()))) {
        throw new IllegalArgumentException(
            "Table "
                + name
                + " has no partition "
                + each
                + (table.partitionKeys().isEmpty()
                    ? ": it is not partitioned. Leave the partitions out."
                    : ": its partition keys are "
                        + table.partitionKeys()
                        + ". Give a value for each of them and for nothing else."));
      }
    }
    return PartitionPredicate.fromMaps(
        table.schema().logicalPartitionType(),
        partitions,
        table.coreOptions().partitionDefaultName());
  }
}
