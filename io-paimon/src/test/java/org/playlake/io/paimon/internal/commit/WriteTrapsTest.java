package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.internal.files.Writing;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonTable;

/** Writes of which Paimon loses or doubles rows without a word, unless it is kept from it. */
class WriteTrapsTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void aCommitAfterALaterOneOfTheSameNameFails() throws Exception {
    TallyStore store = store(TallyTable.APPEND);
    commit(store, 2, store.write(false, TallyStore.rows(0, 2)));
    assertThatThrownBy(() -> commit(store, 1, store.write(false, TallyStore.rows(2, 4))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.read()).containsExactlyInAnyOrderElementsOf(TallyStore.rows(0, 2));
  }

  @ParameterizedTest
  @EnumSource(names = {"APPEND_IN_BUCKETS", "KEY_IN_BUCKETS", "KEY_IN_DYNAMIC_BUCKETS"})
  void bundlesDoNotWriteATableWithBuckets(TallyTable kind) throws Exception {
    TallyStore store = store(kind);
    assertThatThrownBy(
            () ->
                pipeline(
                    TallyStore.rows(0, 4), write(store).withDistribution(PaimonDistribution.NONE)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("each of them has to be written by one writer");
  }

  @Test
  void rowsOfOneKeyWithoutAnOrderAreRefused() throws Exception {
    TallyStore store = store(lastRow());
    assertThatThrownBy(() -> pipeline(List.of(), write(store)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("sequence.field");
  }

  @Test
  void theLastRowOfAKeyStaysWhicheverBundleItComesIn() throws Exception {
    TallyStore store = store(lastRow().withOption("sequence.field", "times"));
    List<Tally> rows = IntStream.range(0, 500).mapToObj(n -> new Tally(0, n % 10, n)).toList();
    pipeline(rows, write(store).withRowFunction(WriteTrapsTest::deletedIfLast))
        .run()
        .waitUntilFinish();
    assertThat(store.read())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(490, 499).mapToObj(n -> new Tally(0, n % 10, n)).toList());
  }

  @Test
  void filesThatStandBesideOthersDoNotReplaceThem() throws Exception {
    TallyStore store = store(TallyTable.KEY_IN_BUCKETS);
    List<WrittenFiles> beside = store.write(false, TallyStore.rows(0, 4));
    List<WrittenFiles> alone = store.write(true, TallyStore.rows(0, 4));
    assertThatThrownBy(() -> store.commit(CommitMode.REPLACE, "user", beside))
        .hasMessageContaining("the commit replaces rows");
    assertThatThrownBy(() -> store.commit(CommitMode.APPEND, "user", alone))
        .hasMessageContaining("the commit keeps other rows");
    assertThat(warehouse.snapshots(store.table())).isZero();
  }

  @Test
  void ofSeveralPartitionsOneWithoutRowsIsEmptiedOnce() throws Exception {
    TallyStore store = store(TallyTable.APPEND);
    store.append("earlier", TallyStore.rows(0, 4));
    CommitMode both =
        CommitMode.replacing(List.of(Map.of("day", "0"), Map.of("day", "1"), Map.of("day", "7")));
    List<Tally> rows = List.of(Tally.once(0, 10));
    store.commit(both, "user", store.write(true, rows));
    store.append("later", List.of(Tally.once(1, 11)));
    store.commit(both, "user", store.write(true, rows));
    assertThat(store.read()).containsExactlyInAnyOrder(Tally.once(0, 10), Tally.once(1, 11));
  }

  private static PaimonTable lastRow() {
    return TallyTable.KEY_IN_BUCKETS.named("db.last").withOption("merge-engine", "deduplicate");
  }

  /** Of the rows that are counted up to 499, the very last takes its key away. */
  private static InternalRow deletedIfLast(Tally tally) {
    InternalRow row = tally.row();
    row.setRowKind(tally.times() == 499 ? RowKind.DELETE : RowKind.INSERT);
    return row;
  }

  private TallyStore store(TallyTable kind) throws Exception {
    return store(kind.named("db.t"));
  }

  private TallyStore store(PaimonTable table) throws Exception {
    return new TallyStore(warehouse, warehouse.options(), warehouse.create(table));
  }

  private static void commit(TallyStore store, long identifier, List<WrittenFiles> files)
      throws Exception {
    CommitPlan plan = CommitPlan.NONE.with("db.t", store.table(), CommitMode.APPEND);
    Writing.committer(store.warehouse(), "user", plan)
        .commit(files, identifier, new CommitMetrics());
  }

  private static WritePaimon<Tally> write(TallyStore store) {
    return PaimonIO.<Tally>write()
        .withCatalogOptions(store.catalog())
        .to(store.table())
        .withRowFunction(Tally::row);
  }

  private static TestPipeline pipeline(List<Tally> rows, WritePaimon<Tally> write) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline.apply(Create.of(rows).withCoder(SerializableCoder.of(Tally.class))).apply(write);
    return pipeline;
  }
}
