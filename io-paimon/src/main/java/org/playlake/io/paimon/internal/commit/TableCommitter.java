package org.playlake.io.paimon.internal.commit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.catalog.Patience;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.catalog.TablePreparation;
import org.playlake.io.paimon.internal.message.SingleWriterCheck;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * Commits gathered files, one table after the other.
 *
 * @param idle whether tables that are named and have no files are committed too
 * @param exclusive the claim of an exclusive commit; null of any other
 */
public record TableCommitter(
    CatalogOptions options,
    TablePolicy policy,
    CommitPlan plan,
    String user,
    String launch,
    boolean idle,
    @Nullable Exclusivity exclusive)
    implements Serializable {

  /**
   * Makes the snapshots of one commit of every table. Nothing is committed unless every table can
   * be opened and every row that was to be written was.
   */
  public List<PaimonSnapshot> commit(
      Iterable<WrittenFiles> gathered, long identifier, CommitMetrics metrics) throws Exception {
    Map<String, List<WrittenFiles>> files = byTable(gathered);
    List<PaimonSnapshot> snapshots = new ArrayList<>();
    try (OpenCatalog catalog = options.open();
        ExclusiveTurn turn = turn()) {
      List<Ready> commits = new ArrayList<>();
      for (TableCommit each : plan.of(files.keySet())) {
        if (!idle && !files.containsKey(each.name())) {
          continue;
        }
        CommitKey key = new CommitKey(user, launch, identifier);
        LogicalCommit commit = new LogicalCommit(each.name(), each.mode(), key, plan.properties());
        FileStoreTable table = open(catalog, each);
        commit.check(table, files.getOrDefault(each.name(), List.of()));
        if (idle) {
          SingleWriterCheck.check(each.name(), table, files.getOrDefault(each.name(), List.of()));
        }
        commits.add(new Ready(each, commit, table));
      }
      Patience patience = options.patience();
      if (turn != null) {
        patience.run(turn::await);
      }
      for (Ready each : commits) {
        List<WrittenFiles> theirs = files.getOrDefault(each.asked().name(), List.of());
        FileStoreTable table = patience.with(() -> complete(catalog, each, theirs, turn));
        // A reply that was lost is no commit that was: whatever is there already is found.
        snapshots.addAll(patience.with(() -> each.commit().commit(table, theirs, turn, metrics)));
      }
    }
    return snapshots;
  }

  /** A commit that nothing speaks against, and the table as it will be. */
  private record Ready(TableCommit asked, LogicalCommit commit, FileStoreTable table) {}

  /**
   * The table with all columns that its files have. Those that it lacks are added only now, so that
   * a run that fails or loses changes no table.
   */
  private FileStoreTable complete(
      OpenCatalog catalog, Ready ready, List<WrittenFiles> files, @Nullable ExclusiveTurn turn) {
    String name = ready.asked().name();
    PaimonTable described = ready.asked().described();
    if (described == null || ready.table().schema().id() == catalog.table(name).schema().id()) {
      return ready.table();
    }
    if (turn != null) {
      turn.check(name);
    }
    catalog.reload(name);
    ready.commit().checkLayout(catalog.lengthened(described), files);
    FileStoreTable table = TablePreparation.lengthen(catalog, described);
    ready.commit().checkLayout(table, files);
    return table;
  }

  /** The same for panes, most of which have nothing for most tables. */
  public TableCommitter ofPanes() {
    return new TableCommitter(options, policy, plan, user, launch, false, null);
  }

  private @Nullable ExclusiveTurn turn() {
    return exclusive == null ? null : new ExclusiveTurn(exclusive, user, options.open());
  }

  private FileStoreTable open(OpenCatalog catalog, TableCommit commit) {
    return commit.described() == null
        ? catalog.table(commit.name())
        : catalog.table(commit.described(), policy);
  }

  private static Map<String, List<WrittenFiles>> byTable(Iterable<WrittenFiles> gathered) {
    Map<String, List<WrittenFiles>> byTable = new LinkedHashMap<>();
    for (WrittenFiles files : gathered) {
      if (!files.equals(WrittenFiles.NONE)) {
        byTable.computeIfAbsent(files.table(), each -> new ArrayList<>()).add(files);
      }
    }
    return byTable;
  }
}
