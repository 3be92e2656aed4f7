package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.beam.sdk.coders.IterableCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.transforms.windowing.PaneInfo.Timing;
import org.apache.beam.sdk.values.KV;
import org.apache.paimon.Snapshot;
import org.apache.paimon.utils.SnapshotManager;
import org.joda.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.files.Writing;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.message.WrittenFilesCoder;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.PaimonTable;

/** Panes that come in another order than theirs, or twice. */
class CommitPanesTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @ValueSource(strings = {"0123", "3210", "1032", "2013", "1001223", "0132210"})
  void eachPaneIsCommittedOnceAndTheFirstFirst(String delivered) throws Exception {
    PaimonTable table = warehouse.create(Visit.table("db.t"));
    List<List<WrittenFiles>> files = new ArrayList<>();
    for (int pane = 0; pane < 4; pane++) {
      files.add(Writing.write(warehouse, table, new Visit(1, "ann", pane)));
    }
    List<KV<Integer, List<WrittenFiles>>> panes =
        delivered
            .chars()
            .map(Character::getNumericValue)
            .mapToObj(pane -> KV.of(pane, files.get(pane)))
            .toList();
    run(table, panes);
    assertThat(warehouse.read(table, row -> row.getLong(2))).containsExactly(0L, 1L, 2L, 3L);
    assertThat(identifiers(table)).containsExactly(1L, 2L, 3L, 4L);
    for (long pane = 0; pane < 4; pane++) {
      assertThat(warehouse.read(table, pane + 1, row -> row.getLong(2))).last().isEqualTo(pane);
    }
  }

  private void run(PaimonTable table, List<KV<Integer, List<WrittenFiles>>> panes) {
    CommitPlan plan = CommitPlan.NONE.with(table.name(), table, CommitMode.APPEND);
    TestPipeline p = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    // One element, since a runner may take several in any order.
    p.apply(
            Create.of(List.of(panes))
                .withCoder(
                    ListCoder.of(
                        KvCoder.of(VarIntCoder.of(), ListCoder.of(WrittenFilesCoder.of())))))
        .apply(ParDo.of(new DeliverFn()))
        .setCoder(KvCoder.of(VarIntCoder.of(), IterableCoder.of(WrittenFilesCoder.of())))
        .apply(ParDo.of(new CommitPanes(Writing.committer(warehouse, "user", plan))));
    p.run().waitUntilFinish();
  }

  private List<Long> identifiers(PaimonTable table) throws Exception {
    SnapshotManager snapshots = warehouse.open(table).snapshotManager();
    return LongStream.rangeClosed(1, snapshots.latestSnapshotId())
        .mapToObj(snapshots::snapshot)
        .map(Snapshot::commitIdentifier)
        .toList();
  }

  /** Gives what has been gathered in each pane, under one key. */
  private static final class DeliverFn
      extends DoFn<List<KV<Integer, List<WrittenFiles>>>, KV<Integer, Iterable<WrittenFiles>>> {

    @ProcessElement
    public void deliver(
        @Element List<KV<Integer, List<WrittenFiles>>> panes,
        @Timestamp Instant time,
        OutputReceiver<KV<Integer, Iterable<WrittenFiles>>> out) {
      for (KV<Integer, List<WrittenFiles>> pane : panes) {
        int index = pane.getKey();
        out.outputWindowedValue(
            KV.of(0, pane.getValue()),
            time,
            List.of(GlobalWindow.INSTANCE),
            PaneInfo.createPane(index == 0, false, Timing.EARLY, index, -1));
      }
    }
  }
}
