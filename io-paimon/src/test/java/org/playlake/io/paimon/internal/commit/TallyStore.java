package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.paimon.Snapshot;
import org.apache.paimon.Snapshot.CommitKind;
import org.apache.paimon.utils.SnapshotManager;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.files.Gathered;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.PaimonTable;

/** A table of tallies that is written through one catalog and looked at through another. */
public record TallyStore(Warehouse warehouse, Map<String, String> catalog, PaimonTable table) {

  public static List<Tally> rows(int from, int to) {
    return IntStream.range(from, to).mapToObj(id -> Tally.once(id % 2, id)).toList();
  }

  /** The same table, reached by a way on which nothing fails. */
  public TallyStore healthy() {
    return new TallyStore(warehouse, warehouse.options(), table);
  }

  public List<WrittenFiles> write(boolean replacing, List<Tally> rows) throws Exception {
    return Gathered.write(catalog, table.name(), replacing, rows.stream().map(Tally::row).toList());
  }

  public void commit(CommitMode mode, String user, List<WrittenFiles> files) throws Exception {
    CommitPlan plan = CommitPlan.NONE.with(table.name(), table, mode);
    new TableCommitter(
            CatalogOptions.of(catalog), TablePolicy.AS_IS, plan, user, "launch", true, null)
        .commit(files, CommitKey.FIRST, new CommitMetrics());
  }

  public void append(String user, List<Tally> rows) throws Exception {
    commit(CommitMode.APPEND, user, write(false, rows));
  }

  public List<Tally> read() throws Exception {
    return warehouse.read(table, Tally::of);
  }

  /** Every snapshot that brought rows, each of them readable. */
  public List<Snapshot> snapshotsOfRows() throws Exception {
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
