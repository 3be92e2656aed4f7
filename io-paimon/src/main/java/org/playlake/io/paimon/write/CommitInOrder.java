package org.playlake.io.paimon.write;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.playlake.io.paimon.catalog.PaimonSnapshot;

/** Commits one table after the other once the files of all of them are there. */
final class CommitInOrder extends DoFn<KV<Integer, Iterable<PaimonFiles>>, PaimonSnapshot> {

  private final TableCommitter committer;
  private final CommitMetrics metrics = new CommitMetrics();

  CommitInOrder(TableCommitter committer) {
    this.committer = committer;
  }

  @ProcessElement
  public void commit(
      @Element KV<Integer, Iterable<PaimonFiles>> gathered, OutputReceiver<PaimonSnapshot> out)
      throws Exception {
    committer.commit(gathered.getValue(), CommitKey.FIRST, metrics).forEach(out::output);
  }
}
