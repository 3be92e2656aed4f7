package org.playlake.io.paimon.internal.commit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.paimon.Snapshot;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.utils.SnapshotManager;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.partition.PartitionScan;
import org.playlake.io.paimon.table.CommitConflictException;
import org.playlake.io.paimon.table.PaimonReadState;

/** Holds what was read against what is there now. */
final class Unchanged {

  /** So many partitions are named in a message. */
  private static final int SHOWN = 3;

  private final OpenCatalog catalog;

  Unchanged(OpenCatalog catalog) {
    this.catalog = catalog;
  }

  /** Throws {@link IllegalArgumentException} when a table cannot have one of the partitions. */
  void checkNames(List<PaimonReadState> states) {
    for (PaimonReadState read : states) {
      if (catalog.exists(read.table())) {
        PartitionScan.of(read.table(), catalog.table(read.table()), read.partitions());
      }
    }
  }

  /**
   * Throws {@link CommitConflictException} when one of the tables or partitions has other files
   * than those that were read, or that can no longer be told.
   */
  void check(List<PaimonReadState> states) {
    states.forEach(this::check);
  }

  private void check(PaimonReadState read) {
    String name = read.table();
    if (!catalog.exists(name)) {
      if (read.snapshot() > 0) {
        throw conflict("it dropped table " + name);
      }
      return;
    }
    FileStoreTable table = catalog.table(name);
    SnapshotManager snapshots = table.snapshotManager();
    Snapshot newest = snapshots.latestSnapshot();
    long now = newest == null ? 0 : newest.id();
    if (now == read.snapshot()) {
      return;
    }
    if (read.snapshot() > 0 && !snapshots.snapshotExists(read.snapshot())) {
      throw conflict(
          "snapshot "
              + read.snapshot()
              + " of table "
              + name
              + ", which this one was made from, is gone, so what changed since cannot be told."
              + " Keep snapshots longer (snapshot.time-retained) if that is no surprise");
    }
    PartitionScan scan = PartitionScan.of(name, table, read.partitions());
    Map<BinaryRow, Set<String>> before = scan.files(read.snapshot());
    Map<BinaryRow, Set<String>> after = scan.files(now);
    if (!before.equals(after)) {
      throw conflict(changes(read, table, scan, before, after));
    }
  }

  private static String changes(
      PaimonReadState read,
      FileStoreTable table,
      PartitionScan scan,
      Map<BinaryRow, Set<String>> before,
      Map<BinaryRow, Set<String>> after) {
    Set<String> partitions = new TreeSet<>();
    after.forEach(
        (partition, files) -> {
          if (!files.equals(before.get(partition))) {
            partitions.add(scan.shown(partition));
          }
        });
    before.keySet().stream()
        .filter(partition -> !after.containsKey(partition))
        .forEach(partition -> partitions.add(scan.shown(partition)));
    String what =
        table.partitionKeys().isEmpty()
            ? "table " + read.table()
            : (partitions.size() == 1 ? "partition " : "partitions ")
                + String.join(", ", partitions.stream().limit(SHOWN).toList())
                + (partitions.size() > SHOWN ? " and " + (partitions.size() - SHOWN) + " more" : "")
                + " of table "
                + read.table();
    Optional<Snapshot> by = scan.firstChangeAfter(read.snapshot());
    return "it changed "
        + what
        + by.map(
                snapshot ->
                    " in snapshot " + snapshot.id() + ", by commit user " + snapshot.commitUser())
            .orElse("")
        + (read.snapshot() == 0
            ? ", where this one had seen nothing"
            : ", after this one had read snapshot " + read.snapshot());
  }

  private static CommitConflictException conflict(String what) {
    return new CommitConflictException(
        "Another run was there first: "
            + what
            + ". Nothing of this run is in the tables. Run again, so that it is made from what is"
            + " there now.");
  }
}
