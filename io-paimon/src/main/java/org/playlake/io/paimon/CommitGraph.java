package org.playlake.io.paimon;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.apache.beam.sdk.values.PCollectionList;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;
import org.playlake.io.paimon.internal.catalog.PaimonSnapshotCoder;
import org.playlake.io.paimon.internal.commit.CommitInOrder;
import org.playlake.io.paimon.internal.commit.CommitPanes;
import org.playlake.io.paimon.internal.commit.TableCommitter;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.message.WrittenFilesCoder;
import org.playlake.io.paimon.internal.pack.GlobalWindowing;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonSnapshot;

/** The steps from files to snapshots. */
record CommitGraph(TableCommitter committer, @Nullable Duration frequency, boolean isUserGiven) {

  PaimonWriteResult of(PCollectionList<PaimonFiles> files) {
    boolean unbounded =
        files.getAll().stream().anyMatch(each -> each.isBounded() == IsBounded.UNBOUNDED);
    check(files, unbounded);
    PCollectionList<WrittenFiles> all = PCollectionList.empty(files.getPipeline());
    for (int i = 0; i < files.size(); i++) {
      all =
          all.and(
              GlobalWindowing.of(
                  WrittenFiles.asWritten(files.get(i)), frequency, "AllInOneWindow" + i));
    }
    if (!unbounded) {
      // A group without elements is never formed, and a table without rows is to be committed too.
      all =
          all.and(
              files
                  .getPipeline()
                  .apply("Always", Create.of(WrittenFiles.NONE).withCoder(WrittenFilesCoder.of())));
    }
    DoFn<KV<Integer, Iterable<WrittenFiles>>, PaimonSnapshot> commit =
        unbounded ? new CommitPanes(committer.ofPanes()) : new CommitInOrder(committer);
    PCollection<PaimonSnapshot> snapshots =
        all.apply("AllFiles", Flatten.pCollections())
            .apply("Together", WithKeys.of(0))
            .setCoder(KvCoder.of(VarIntCoder.of(), WrittenFilesCoder.of()))
            .apply("Gather", GroupByKey.create())
            .apply("CommitInOrder", ParDo.of(commit))
            .setCoder(PaimonSnapshotCoder.of());
    return new PaimonWriteResult(snapshots);
  }

  private void check(PCollectionList<PaimonFiles> files, boolean unbounded) {
    if (!unbounded) {
      if (isUserGiven) {
        throw new IllegalArgumentException(
            "The commit user '"
                + committer.user()
                + "' is for unbounded input, and this is bounded: a second run would find the"
                + " commit of the first under its name. Leave out withCommitUser.");
      }
      return;
    }
    if (files.getAll().stream().anyMatch(each -> each.isBounded() == IsBounded.BOUNDED)) {
      throw new IllegalArgumentException(
          "Bounded and unbounded files cannot be committed together. Commit them apart.");
    }
    if (committer.plan().replaces()) {
      throw new IllegalArgumentException(
          "Unbounded input cannot replace rows: each pane would replace those of the one before."
              + " Append, or write bounded input.");
    }
    if (committer.exclusive() != null) {
      throw new IllegalArgumentException(
          "Unbounded input has no exclusive commit, whose turn would never end. Leave out"
              + " exclusive, or write bounded input.");
    }
    String runner = files.getPipeline().getOptions().getRunner().getSimpleName();
    if (runner.contains("Spark")) {
      throw new IllegalArgumentException(
          runner
              + " cannot give a pane of unbounded input the same content when it is worked on"
              + " again (it has no stable input), and rows would be lost or doubled. Run on"
              + " another runner, or write bounded input.");
    }
  }
}
