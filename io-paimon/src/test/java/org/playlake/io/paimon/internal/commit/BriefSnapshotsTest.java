package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.Faults;
import org.playlake.io.paimon.Faults.Moment;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonTable;

/** Commits to tables whose snapshots expire as soon as there is another. */
class BriefSnapshotsTest {

  private static final List<Tally> MINE = TallyStore.rows(0, 4);
  private static final List<Tally> OTHERS = TallyStore.rows(4, 6);
  private static final List<Tally> LAST = TallyStore.rows(6, 8);

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @EnumSource(TallyTable.class)
  void aCommitIsDoneThoughItsOwnCompactionMakesItsSnapshotExpire(TallyTable kind) throws Exception {
    TallyStore store = store(brief(kind, "db.t"));
    List<Tally> expected = new ArrayList<>();
    for (int commit = 0; commit < 7; commit++) {
      List<Tally> rows = TallyStore.rows(10 * commit, 10 * commit + 4);
      expected.addAll(rows);
      for (int attempt = 0; attempt < 2; attempt++) {
        List<PaimonSnapshot> snapshots = commit(store, "user" + commit, store.write(false, rows));
        assertThat(snapshots).singleElement().matches(snapshot -> snapshot.rows() == 4);
      }
    }
    assertThat(store.read()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(warehouse.snapshots(store.table())).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(TallyTable.class)
  void aRetryIsRecognisedWhenOthersMadeTheSnapshotExpire(TallyTable kind) throws Exception {
    TallyStore store = store(brief(kind, "db.t"));
    List<WrittenFiles> files = store.write(false, MINE);
    commit(store, "user", files);
    store.append("other", OTHERS);
    store.append("last", LAST);
    assertThat(warehouse.open(store.table()).snapshotManager().snapshotExists(1)).isFalse();
    assertThat(commit(store, "user", files)).singleElement().matches(s -> s.rows() == 4);
    assertThat(commit(store, "user", store.write(false, MINE)))
        .singleElement()
        .matches(snapshot -> snapshot.rows() == 4 && snapshot.id() == 1);
    assertThat(store.read()).hasSize(8).allMatch(tally -> tally.times() == 1);
  }

  @Test
  void aRetryOfSeveralReplacedPartitionsIsRecognised() throws Exception {
    TallyStore store = store(brief(TallyTable.APPEND, "db.t"));
    store.append("before", TallyStore.rows(0, 6));
    CommitMode mode = CommitMode.replacing(List.of(Map.of("day", "0"), Map.of("day", "1")));
    List<Tally> even = List.of(Tally.once(0, 100));
    for (int attempt = 0; attempt < 2; attempt++) {
      assertThat(commit(store, mode, "user", store.write(true, even))).hasSize(2);
      assertThat(store.read()).containsExactlyElementsOf(even);
    }
  }

  @Test
  void anotherCommitOfTheUserIsNoProofOfOneWithOtherRows() throws Exception {
    TallyStore store = store(brief(TallyTable.APPEND, "db.t"));
    store.append("user", MINE);
    store.append("other", OTHERS);
    assertThatThrownBy(() -> store.append("user", TallyStore.rows(20, 21)))
        .hasMessageContaining("with 4 rows where this one has 1");
  }

  @Test
  void tablesThatKeepTheirSnapshotsGetNoTags() throws Exception {
    TallyStore store = store(TallyTable.APPEND.named("db.t"));
    store.append("user", MINE);
    assertThat(warehouse.open(store.table()).tagManager().tagCount()).isZero();
    TallyStore brief = store(brief(TallyTable.APPEND, "db.brief"));
    brief.append("user", MINE);
    assertThat(warehouse.open(brief.table()).tagManager().tagObjects())
        .singleElement()
        .satisfies(
            tag -> {
              assertThat(tag.getRight()).isEqualTo("beam-user-1");
              assertThat(tag.getLeft().getTagTimeRetained()).hasHours(1);
            });
  }

  @ParameterizedTest
  @CsvSource({"APPEND,true,4", "APPEND,false,4", "KEY_IN_BUCKETS,true,9"})
  void rowsAreThereOnceWhereverOthersMakeSnapshotsExpire(
      TallyTable kind, boolean zombie, int stride) throws Exception {
    Faults faults = new Faults();
    int operation = 1;
    do {
      TallyStore store =
          new TallyStore(
              warehouse,
              faults.options(warehouse.directory()),
              // With a single one, the number of a snapshot that has come and gone is free.
              warehouse.create(
                  brief(kind, "db.t" + operation).withOption("snapshot.num-retained.max", "2")));
      store.healthy().append("earlier", LAST);
      List<WrittenFiles> mine = store.healthy().write(false, MINE);
      List<WrittenFiles> zombies = store.healthy().write(false, MINE);
      faults.at(
          operation,
          Moment.BEFORE,
          () -> {
            if (zombie) {
              store.healthy().commit(CommitMode.APPEND, "user", zombies);
            }
            store.healthy().append("other", OTHERS);
            if (!zombie) {
              store.healthy().append("another", TallyStore.rows(8, 10));
            }
          });
      store.commit(CommitMode.APPEND, "user", mine);
      assertThat(store.read())
          .as("operation %s", operation)
          .hasSize(faults.happened() ? (zombie ? 8 : 10) : 6)
          .allMatch(tally -> tally.times() == 1);
      operation += stride;
    } while (faults.happened());
    assertThat(faults.operations()).isGreaterThan(20);
  }

  private TallyStore store(PaimonTable table) throws Exception {
    return new TallyStore(warehouse, warehouse.options(), warehouse.create(table));
  }

  private static PaimonTable brief(TallyTable kind, String name) {
    PaimonTable table =
        kind.named(name)
            .withOption("snapshot.num-retained.min", "1")
            .withOption("snapshot.num-retained.max", "1");
    return kind.hasKey() ? table.withOption("num-sorted-run.compaction-trigger", "2") : table;
  }

  private static List<PaimonSnapshot> commit(
      TallyStore store, String user, List<WrittenFiles> files) throws Exception {
    return commit(store, CommitMode.APPEND, user, files);
  }

  private static List<PaimonSnapshot> commit(
      TallyStore store, CommitMode mode, String user, List<WrittenFiles> files) throws Exception {
    CommitPlan plan = CommitPlan.NONE.with(store.table().name(), store.table(), mode);
    return new TableCommitter(
            CatalogOptions.of(store.catalog()), TablePolicy.AS_IS, plan, user, "launch", true, null)
        .commit(files, CommitKey.FIRST, new CommitMetrics());
  }
}
