package org.playlake.io.paimon.internal.commit;

import java.io.FileNotFoundException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
   * Throws {@link CommitConflictException} when one of the tables or partitions has other rows than
   * those that were read, or that can no longer be told. Files are told apart, not rows; those of a
   * compaction hold the same.
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
      throw expired(read);
    }
    PartitionScan scan = PartitionScan.of(name, table, read.partitions());
    try {
      Map<BinaryRow, Set<String>> before = scan.files(read.snapshot());
      Map<BinaryRow, Set<String>> after = scan.files(now);
      if (before.equals(after)) {
        return;
      }
      // They may have been compacted only.
      Optional<Snapshot> by = scan.firstChangeAfter(read.snapshot());
      if (by.isPresent()) {
        throw conflict(changes(read, table, by.get(), changed(scan, before, after)));
      }
    } catch (FileNotFoundException e) {
      throw expired(read);
    }
  }

  private static Set<String> changed(
      PartitionScan scan, Map<BinaryRow, Set<String>> before, Map<BinaryRow, Set<String>> after) {
    Set<BinaryRow> either = new HashSet<>(before.keySet());
    either.addAll(after.keySet());
    Set<String> changed = new TreeSet<>();
    for (BinaryRow partition : either) {
      if (!Objects.equals(before.get(partition), after.get(partition))) {
        changed.add(scan.shown(partition));
      }
    }
    return changed;
  }

  private static String changes(
      PaimonReadState read, FileStoreTable table, Snapshot by, Set<String> partitions) {
    String what =
        table.partitionKeys().isEmpty()
            ? "table " + read.table()
            : (partitions.size() == 1 ? "partition " : "partitions ")
                + String.join(", ", partitions.stream().limit(SHOWN).toList())
                + (partitions.size() > SHOWN ? " and " + (partitions.size() - SHOWN) + " more" : "")
                + " of table "
                + read.table();
    return "it changed "
        + what
        + " in snapshot "
        + by.id()
        + ", by commit user "
        + by.commitUser()
        + (read.snapshot() == 0
            ? ", where this one had seen nothing"
            : ", after this one had read snapshot " + read.snapshot());
  }

  private static CommitConflictException expired(PaimonReadState read) {
    return conflict(
        (read.snapshot() == 0
                ? "the first snapshot of table " + read.table()
                : "snapshot "
                    + read.snapshot()
                    + " of table "
                    + read.table()
                    + ", which this one was made from,")
            + " is gone, so what changed since cannot be told."
            + " Keep snapshots longer (snapshot.time-retained) if that is no surprise");
  }

  private static CommitConflictException conflict(String what) {
    return new CommitConflictException(
        "Another run was there first: "
            + what
            + ". Nothing of this run is in the tables. Run again, so that it is made from what is"
            + " there now.");
  }
}
