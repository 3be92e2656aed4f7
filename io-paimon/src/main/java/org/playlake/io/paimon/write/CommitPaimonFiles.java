package org.playlake.io.paimon.write;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.playlake.io.paimon.catalog.CatalogOptions;
import org.playlake.io.paimon.catalog.PaimonSnapshot;
import org.playlake.io.paimon.catalog.PaimonSnapshotCoder;
import org.playlake.io.paimon.catalog.PaimonTable;
import org.playlake.io.paimon.catalog.PaimonTables;

/**
 * One snapshot for each table named, made after all files of all of them are written, in the order
 * they were named. Made by {@code PaimonIO.commitFiles}.
 *
 * <p>Each table is committed exactly once, with or without rows, however often writers or the
 * commit are tried again. Readers see a table change in one step; the tables do not change
 * together, but one after the other. When the commit of one fails for good, those before it are
 * done and those after it are as they were.
 *
 * <p>Belongs to one run: build the pipeline anew for the next one, or it would be taken for a retry
 * of the first and commit nothing.
 */
public final class CommitPaimonFiles
    extends PTransform<PCollectionList<PaimonFiles>, PCollection<PaimonSnapshot>> {

  private final CatalogOptions options;
  private final List<LogicalCommit> commits;
  private final String commitUser;
  private final AtomicBoolean applied;

  private CommitPaimonFiles(
      CatalogOptions options,
      List<LogicalCommit> commits,
      String commitUser,
      AtomicBoolean applied) {
    this.options = options;
    this.commits = List.copyOf(commits);
    this.commitUser = commitUser;
    this.applied = applied;
  }

  public static CommitPaimonFiles of(CatalogOptions options) {
    return new CommitPaimonFiles(
        options, List.of(), UUID.randomUUID().toString(), new AtomicBoolean());
  }

  /** Adds a table whose rows are all replaced by those of the files; without files, by none. */
  public CommitPaimonFiles replace(PaimonTable table) {
    return with(table, CommitMode.REPLACE);
  }

  /** Adds a table that gets the rows of the files beside those it has. */
  public CommitPaimonFiles append(PaimonTable table) {
    return with(table, CommitMode.APPEND);
  }

  /** The name under which the commits are made, for {@link PaimonTables#snapshot}. */
  public String commitUser() {
    return commitUser;
  }

  private CommitPaimonFiles with(PaimonTable table, CommitMode mode) {
    if (commits.stream().anyMatch(commit -> commit.table().name().equals(table.name()))) {
      throw new IllegalArgumentException(
          "Table " + table.name() + " is committed already. Name each table once.");
    }
    List<LogicalCommit> more = new ArrayList<>(commits);
    more.add(new LogicalCommit(table, mode, commitUser));
    return new CommitPaimonFiles(options, more, commitUser, applied);
  }

  @Override
  public PCollection<PaimonSnapshot> expand(PCollectionList<PaimonFiles> files) {
    if (commits.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no table to commit to. Name one with replace(..) or append(..).");
    }
    if (!applied.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "This commit is part of a pipeline already, and a second one under the same name would"
              + " be taken for a retry of it and lose its rows. Make another with"
              + " PaimonIO.commitFiles.");
    }
    // A group without elements is never formed, and a table without rows is to be committed too.
    PCollectionList<PaimonFiles> all =
        PCollectionList.of(
            files
                .getPipeline()
                .apply("Always", Create.of(PaimonFiles.NONE).withCoder(PaimonFilesCoder.of())));
    for (int i = 0; i < files.size(); i++) {
      all = all.and(OneWindow.of(files.get(i), "AllInOneWindow" + i));
    }
    return all.apply("AllFiles", Flatten.pCollections())
        .apply("Together", WithKeys.of(0))
        .setCoder(KvCoder.of(VarIntCoder.of(), PaimonFilesCoder.of()))
        .apply("Gather", GroupByKey.create())
        .apply("CommitInOrder", ParDo.of(new CommitInOrder(options, commits)))
        .setCoder(PaimonSnapshotCoder.of());
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    builder.include("catalog", options);
    for (LogicalCommit commit : commits) {
      builder.add(
          DisplayData.item(commit.table().name(), commit.mode().name()).withLabel("Commit"));
    }
  }
}
