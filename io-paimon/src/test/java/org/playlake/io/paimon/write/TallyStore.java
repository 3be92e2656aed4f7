package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.paimon.Snapshot;
import org.apache.paimon.Snapshot.CommitKind;
import org.apache.paimon.utils.SnapshotManager;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.catalog.CatalogOptions;
import org.playlake.io.paimon.catalog.PaimonTable;
import org.playlake.io.paimon.catalog.TablePolicy;

/** A table of tallies that is written through one catalog and looked at through another. */
record TallyStore(Warehouse warehouse, Map<String, String> catalog, PaimonTable table) {

  static List<Tally> rows(int from, int to) {
    return IntStream.range(from, to).mapToObj(id -> Tally.once(id % 2, id)).toList();
  }

  /** The same table, reached by a way on which nothing fails. */
  TallyStore healthy() {
    return new TallyStore(warehouse, warehouse.options(), table);
  }

  List<PaimonFiles> write(boolean replacing, List<Tally> rows) throws Exception {
    return Gathered.write(catalog, table.name(), replacing, rows.stream().map(Tally::row).toList());
  }

  void commit(CommitMode mode, String user, List<PaimonFiles> files) throws Exception {
    CommitPlan plan = CommitPlan.NONE.with(table.name(), table, mode);
    new TableCommitter(CatalogOptions.of(catalog), TablePolicy.AS_IS, plan, user, "launch", true)
        .commit(files, CommitKey.FIRST, new CommitMetrics());
  }

  void append(String user, List<Tally> rows) throws Exception {
    commit(CommitMode.APPEND, user, write(false, rows));
  }

  List<Tally> read() throws Exception {
    return warehouse.read(table, Tally::of);
  }

  /** Every snapshot that brought rows, each of them readable. */
  List<Snapshot> snapshotsOfRows() throws Exception {
    SnapshotManager snapshots = warehouse.open(table).snapshotManager();
    List<Snapshot> ofRows = new ArrayList<>();
    for (long id = 1; id <= snapshots.latestSnapshotId(); id++) {
      Snapshot snapshot = snapshots.tryGetSnapshot(id);
      assertThat(warehouse.read(table, id, Tally::of)).doesNotHaveDuplicates();
      if (snapshot.commitKind() != CommitKind.COMPACT) {
        ofRows.add(snapshot);
      }
    }
    return ofRows;
  }
}
