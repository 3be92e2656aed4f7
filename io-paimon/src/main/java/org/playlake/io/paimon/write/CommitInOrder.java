package org.playlake.io.paimon.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.catalog.CatalogOptions;
import org.playlake.io.paimon.catalog.OpenCatalog;
import org.playlake.io.paimon.catalog.PaimonSnapshot;

/** Commits one table after the other once the files of all of them are there. */
final class CommitInOrder extends DoFn<KV<Integer, Iterable<PaimonFiles>>, PaimonSnapshot> {

  private final CatalogOptions options;
  private final List<LogicalCommit> commits;
  private final Counter counter = Metrics.counter("PaimonIO", "commits");

  CommitInOrder(CatalogOptions options, List<LogicalCommit> commits) {
    this.options = options;
    this.commits = List.copyOf(commits);
  }

  @ProcessElement
  public void commit(
      @Element KV<Integer, Iterable<PaimonFiles>> gathered, OutputReceiver<PaimonSnapshot> out)
      throws Exception {
    for (PaimonSnapshot snapshot : commit(gathered.getValue())) {
      counter.inc();
      out.output(snapshot);
    }
  }

  /**
   * The same without Beam. Nothing is committed unless every table can be opened and every row that
   * was to be written was.
   */
  List<PaimonSnapshot> commit(Iterable<PaimonFiles> gathered) throws Exception {
    Map<String, List<PaimonFiles>> byTable = byTable(gathered);
    List<PaimonSnapshot> snapshots = new ArrayList<>();
    try (OpenCatalog catalog = options.open()) {
      Map<String, FileStoreTable> tables = new LinkedHashMap<>();
      for (LogicalCommit commit : commits) {
        tables.put(commit.table().name(), WritableTables.open(catalog, commit.table()));
        commit.check(byTable.get(commit.table().name()));
      }
      for (LogicalCommit commit : commits) {
        String name = commit.table().name();
        snapshots.add(commit.commit(tables.get(name), byTable.get(name)));
      }
    }
    return snapshots;
  }

  private Map<String, List<PaimonFiles>> byTable(Iterable<PaimonFiles> gathered) {
    Map<String, List<PaimonFiles>> byTable = new LinkedHashMap<>();
    commits.forEach(commit -> byTable.put(commit.table().name(), new ArrayList<>()));
    for (PaimonFiles files : gathered) {
      if (files.equals(PaimonFiles.NONE)) {
        continue;
      }
      List<PaimonFiles> known = byTable.get(files.table());
      if (known == null) {
        throw new IllegalStateException(
            "Files of table "
                + files.table()
                + " came to a commit that names only "
                + byTable.keySet()
                + ". Name the table with replace or append, or commit its files elsewhere.");
      }
      known.add(files);
    }
    return byTable;
  }
}
