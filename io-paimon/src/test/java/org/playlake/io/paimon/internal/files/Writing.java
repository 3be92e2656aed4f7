package org.playlake.io.paimon.internal.files;

import java.util.List;
import java.util.Map;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.commit.CommitKey;
import org.playlake.io.paimon.internal.commit.CommitMetrics;
import org.playlake.io.paimon.internal.commit.CommitPlan;
import org.playlake.io.paimon.internal.commit.TableCommitter;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.Clustering;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.internal.route.TableNeeds;
import org.playlake.io.paimon.internal.route.WriterSettings;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonTable;

/** Writers and committers without a pipeline around them. */
public final class Writing {

  public static final TableNeeds GATHERED =
      new TableNeeds(true, false, false, false, Clustering.NONE);

  private Writing() {}

  public static WriterSettings settings(Map<String, String> options) {
    return new WriterSettings(
        CatalogOptions.of(options), "target", TablePolicy.AS_IS, GATHERED, Map.of(), List.of());
  }

  public static TableWriter open(OpenTables writers, PaimonTable table) {
    return TableWriter.open(writers, table.name(), writers.table(table.name()), 0);
  }

  /** Files that hold the visits, with what tells how many they are. */
  public static List<WrittenFiles> write(Warehouse warehouse, PaimonTable table, Visit... visits)
      throws Exception {
    try (OpenTables writers = settings(warehouse.options()).open();
        TableWriter writer = open(writers, table)) {
      for (Visit visit : visits) {
        writer.write(visit.row());
      }
      return writer.finish();
    }
  }

  /** Commits the files to one table, under a user and identifier 1. */
  public static List<PaimonSnapshot> commit(
      Warehouse warehouse,
      PaimonTable table,
      CommitMode mode,
      String user,
      List<WrittenFiles> files)
      throws Exception {
    return committer(warehouse, user, CommitPlan.NONE.with(table.name(), table, mode))
        .commit(files, CommitKey.FIRST, new CommitMetrics());
  }

  public static TableCommitter committer(Warehouse warehouse, String user, CommitPlan plan) {
    return new TableCommitter(
        CatalogOptions.of(warehouse.options()),
        TablePolicy.AS_IS,
        plan,
        user,
        "launch",
        true,
        null);
  }
}
