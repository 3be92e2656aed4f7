package org.playlake.io.paimon.write;

import java.util.List;
import java.util.Map;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.catalog.CatalogOptions;
import org.playlake.io.paimon.catalog.PaimonSnapshot;
import org.playlake.io.paimon.catalog.PaimonTable;
import org.playlake.io.paimon.catalog.TablePolicy;

/** Writers and committers without a pipeline around them. */
final class Writing {

  static final TableNeeds GATHERED = new TableNeeds(true, false, false, false, Clustering.NONE);

  private Writing() {}

  static WriterSettings settings(Map<String, String> options) {
    return new WriterSettings(
        CatalogOptions.of(options), "target", TablePolicy.AS_IS, GATHERED, Map.of());
  }

  static TableWriter open(TableWriters writers, PaimonTable table) {
    return writers.open(table.name(), writers.table(table.name(), table), 0);
  }

  /** Files that hold the visits, with what tells how many they are. */
  static List<PaimonFiles> write(Warehouse warehouse, PaimonTable table, Visit... visits)
      throws Exception {
    try (TableWriters writers = settings(warehouse.options()).open();
        TableWriter writer = open(writers, table)) {
      for (Visit visit : visits) {
        writer.write(visit.row());
      }
      return writer.finish();
    }
  }

  /** What a committer of one table makes of the files, under a user and identifier 1. */
  static List<PaimonSnapshot> commit(
      Warehouse warehouse, PaimonTable table, CommitMode mode, String user, List<PaimonFiles> files)
      throws Exception {
    return committer(warehouse, user, CommitPlan.NONE.with(table.name(), table, mode))
        .commit(files, CommitKey.FIRST, new CommitMetrics());
  }

  static TableCommitter committer(Warehouse warehouse, String user, CommitPlan plan) {
    return new TableCommitter(
        CatalogOptions.of(warehouse.options()), TablePolicy.AS_IS, plan, user, "launch", true);
  }
}
