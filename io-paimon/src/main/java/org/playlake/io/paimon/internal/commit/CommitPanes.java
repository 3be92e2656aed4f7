package org.playlake.io.paimon.internal.commit;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.state.BagState;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.values.KV;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.message.WrittenFilesCoder;
import org.playlake.io.paimon.table.PaimonSnapshot;

/**
 * Commits the files of each pane, the first pane first.
 *
 * <p>A pane's number is the identifier of its commit, so a pane that is worked on again, by this
 * worker or after a restart from the runner's state, is recognised. For that it must come out with
 * the same files each time, which the runner is asked to see to.
 */
public final class CommitPanes extends DoFn<KV<Integer, Iterable<WrittenFiles>>, PaimonSnapshot> {

  private final TableCommitter committer;
  private final CommitMetrics metrics = new CommitMetrics();

  @StateId("next")
  @SuppressWarnings("unused")
  private final StateSpec<ValueState<Long>> nextSpec = StateSpecs.value(VarLongCoder.of());

  /** Panes that came before one that has to be committed first. */
  @StateId("early")
  @SuppressWarnings("unused")
  private final StateSpec<BagState<KV<Long, List<WrittenFiles>>>> earlySpec =
      StateSpecs.bag(KvCoder.of(VarLongCoder.of(), ListCoder.of(WrittenFilesCoder.of())));

  public CommitPanes(TableCommitter committer) {
    this.committer = committer;
  }

  @RequiresStableInput
  @ProcessElement
  public void commit(
      @Element KV<Integer, Iterable<WrittenFiles>> gathered,
      PaneInfo pane,
      @StateId("next") ValueState<Long> nextState,
      @StateId("early") BagState<KV<Long, List<WrittenFiles>>> early,
      OutputReceiver<PaimonSnapshot> out)
      throws Exception {
    Long known = nextState.read();
    long next = known == null ? CommitKey.FIRST : known;
    long identifier = CommitKey.FIRST + pane.getIndex();
    List<WrittenFiles> files = new ArrayList<>();
    gathered.getValue().forEach(files::add);
    if (identifier > next) {
      early.add(KV.of(identifier, files));
      return;
    }
    committer.commit(files, identifier, metrics).forEach(out::output);
    // A pane that is delivered again must not turn back the count.
    next = commitEarly(early, Math.max(next, identifier + 1), out);
    nextState.write(next);
  }

  private long commitEarly(
      BagState<KV<Long, List<WrittenFiles>>> early, long from, OutputReceiver<PaimonSnapshot> out)
      throws Exception {
    List<KV<Long, List<WrittenFiles>>> waiting = new ArrayList<>();
    early.read().forEach(waiting::add);
    if (waiting.isEmpty()) {
      return from;
    }
    waiting.sort((a, b) -> Long.compare(a.getKey(), b.getKey()));
    early.clear();
    long next = from;
    for (KV<Long, List<WrittenFiles>> pane : waiting) {
      if (pane.getKey() == next) {
        committer.commit(pane.getValue(), next, metrics).forEach(out::output);
        next++;
      } else {
        early.add(pane);
      }
    }
    return next;
  }
}
