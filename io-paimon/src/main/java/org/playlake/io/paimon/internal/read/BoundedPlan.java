package org.playlake.io.paimon.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.paimon.Snapshot;
import org.apache.paimon.predicate.Predicate;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.paimon.table.source.Split;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;

/** Looks once at a table, so all that is read is of one snapshot. */
public final class BoundedPlan {

  /** Cost of opening a file, in bytes, unless splits are so small that it would dominate them. */
  private static final long OPEN_FILE_BYTES = 4 << 20;

  private static final long SPLIT_BYTES = 128 << 20;

  private BoundedPlan() {}

  /** Target size of a split if {@code desired} is that of a bundle. */
  public static long targetBytes(ReadSettings settings, long desired) {
    if (settings.splitBytes() > 0) {
      return settings.splitBytes();
    }
    return Math.max(1, Math.min(desired, SPLIT_BYTES));
  }

  /** Makes Paimon pack files to splits of this size. */
  public static Map<String, String> splitOptions(long targetBytes) {
    long openFile = Math.max(1, Math.min(OPEN_FILE_BYTES, targetBytes / 16));
    return Map.of(
        "source.split.target-size", targetBytes + " b",
        "source.split.open-file-cost", openFile + " b");
  }

  static Planned of(ReadSettings settings, long targetBytes) throws Exception {
    try (OpenCatalog open = settings.catalog().open()) {
      FileStoreTable found = settings.table(open);
      while (true) {
        long committed = committed(settings, found);
        FileStoreTable table =
            settings.withSchemaFor(found, committed).copy(splitOptions(targetBytes));
        settings.columns().in(table.schema(), settings.table());
        List<ReadSplit> splits =
            settings.version() instanceof TableVersion.Between between
                ? changes(settings, table, between)
                : state(settings, table);
        // Of a newer snapshot, perhaps, than the one that was looked at.
        if (committed == committed(settings, found)) {
          return new Planned(table.schema().id(), targetBytes, splits);
        }
      }
    }
  }

  /** The number of the newest schema that rows were committed under. */
  private static long committed(ReadSettings settings, FileStoreTable table) {
    if (!(settings.version() instanceof TableVersion.Newest)) {
      return table.schema().id();
    }
    Snapshot newest = table.snapshotManager().latestSnapshot();
    return newest == null ? settings.columns().schema() : newest.schemaId();
  }

  private static List<ReadSplit> state(ReadSettings settings, FileStoreTable table) {
    ReadBuilder read = table.newReadBuilder().dropStats();
    Predicate pushed = PlanFilter.of(settings, table).orElse(null);
    List<Split> splits = read.withFilter(pushed).newScan().plan().splits();
    return PlanFilter.inPartitions(settings, table, splits.stream().map(ReadSplit::state));
  }

  private static List<ReadSplit> changes(
      ReadSettings settings, FileStoreTable table, TableVersion.Between between) {
    SnapshotChanges changes = SnapshotChanges.of(settings, table);
    List<ReadSplit> splits = new ArrayList<>();
    for (long id = between.from() + 1; id <= between.to(); id++) {
      Snapshot snapshot = table.snapshotManager().snapshot(id);
      settings
          .columns()
          .check(
              ReadSettings.schema(table, snapshot.schemaId()),
              settings.table(),
              " in snapshot " + id);
      splits.addAll(changes.in(snapshot));
    }
    return splits;
  }
}
