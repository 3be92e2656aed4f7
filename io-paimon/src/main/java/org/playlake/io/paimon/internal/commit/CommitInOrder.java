package org.playlake.io.paimon.internal.commit;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.table.PaimonSnapshot;

/** Commits one table after the other once the files of all of them are there. */
public final class CommitInOrder extends DoFn<KV<Integer, Iterable<WrittenFiles>>, PaimonSnapshot> {

  private final TableCommitter committer;
  private final CommitMetrics metrics = new CommitMetrics();

  public CommitInOrder(TableCommitter committer) {
    this.committer = committer;
  }

  @ProcessElement
  public void commit(
      @Element KV<Integer, Iterable<WrittenFiles>> gathered, OutputReceiver<PaimonSnapshot> out)
      throws Exception {
    committer.commit(gathered.getValue(), CommitKey.FIRST, metrics).forEach(out::output);
  }
}
