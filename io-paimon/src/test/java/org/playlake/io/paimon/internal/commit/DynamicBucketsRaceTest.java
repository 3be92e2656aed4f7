package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Faults;
import org.playlake.io.paimon.Faults.Moment;
import org.playlake.io.paimon.PaimonMaintenance;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;

/** Two writes of a table where each decides by itself which buckets new keys get. */
class DynamicBucketsRaceTest {

  private static final int STRIDE = Integer.getInteger("playlake.faults.stride", 9);

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private TallyStore store;

  @BeforeEach
  void createTable() throws Exception {
    store =
        new TallyStore(
            warehouse,
            warehouse.options(),
            warehouse.create(
                TallyTable.KEY_IN_DYNAMIC_BUCKETS
                    .named("db.t")
                    .withOption("commit.max-retries", "1")));
  }

  @Test
  void theSlowerOneIsRefusedWhereItsBucketsMayBeOthers() throws Exception {
    List<WrittenFiles> slow = store.write(false, TallyStore.rows(0, 8));
    store.append("fast", TallyStore.rows(4, 12));

    assertThatThrownBy(() -> store.commit(CommitMode.APPEND, "slow", slow))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Two writes of table db.t ran at the same time")
        .hasMessageContaining("its rows are there in snapshot 1 (commit user fast)")
        .hasMessageContaining("Run it again once no other write is under way");

    assertThat(store.read()).containsExactlyInAnyOrderElementsOf(TallyStore.rows(4, 12));
    store.append("again", TallyStore.rows(12, 20));
    assertThat(store.read()).containsExactlyInAnyOrderElementsOf(TallyStore.rows(4, 20));
  }

  @Test
  void twoWritersOfOneCommitAreRefused() throws Exception {
    List<WrittenFiles> both = new ArrayList<>(store.write(false, TallyStore.rows(0, 8)));
    both.addAll(store.write(false, TallyStore.rows(4, 12)));

    assertThatThrownBy(() -> store.commit(CommitMode.APPEND, "user", both))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("write all rows of the table with one writeFiles");
    assertThat(warehouse.snapshots(store.table())).isZero();
  }

  @Test
  void aRetryIsNotTakenForAnotherWrite() throws Exception {
    List<WrittenFiles> files = store.write(false, TallyStore.rows(0, 8));
    store.commit(CommitMode.APPEND, "user", files);
    store.append("later", TallyStore.rows(8, 12));

    store.commit(CommitMode.APPEND, "user", files);

    assertThat(store.read()).containsExactlyInAnyOrderElementsOf(TallyStore.rows(0, 12));
  }

  @Test
  void theSlowerOneIsRefusedWhereverItStands() throws Exception {
    Faults faults = new Faults();
    TallyStore faulty =
        new TallyStore(warehouse, faults.options(warehouse.directory()), store.table());
    int refused = 0;
    int operation = 1;
    do {
      int first = operation * 100;
      List<WrittenFiles> slow = store.write(false, TallyStore.rows(first, first + 8));
      faults.at(
          operation,
          Moment.BEFORE,
          () -> store.append("fast" + first, TallyStore.rows(first + 4, first + 12)));
      try {
        faulty.commit(CommitMode.APPEND, "slow" + first, slow);
      } catch (IllegalStateException e) {
        assertThat(e).hasMessageContaining("Two writes of table db.t ran at the same time");
        refused++;
      }
      assertThat(store.read()).extracting(Tally::id).doesNotHaveDuplicates();
      operation += STRIDE;
    } while (faults.happened());
    assertThat(refused).isGreaterThan(2);
  }

  @Test
  void bothAreCommittedInPartitionsOfTheirOwn() throws Exception {
    List<WrittenFiles> slow = store.write(false, List.of(Tally.once(0, 0), Tally.once(0, 2)));
    store.append("fast", List.of(Tally.once(1, 1)));

    store.commit(CommitMode.APPEND, "slow", slow);

    assertThat(store.read()).containsExactlyInAnyOrderElementsOf(TallyStore.rows(0, 3));
  }

  @Test
  void aCompactionInBetweenChangesNothing() throws Exception {
    store.append("earlier", TallyStore.rows(0, 4));
    store.append("later", TallyStore.rows(4, 8));
    List<WrittenFiles> slow = store.write(false, TallyStore.rows(8, 12));
    PaimonMaintenance.of(warehouse.options()).compact("db.t");

    store.commit(CommitMode.APPEND, "slow", slow);

    assertThat(store.read()).containsExactlyInAnyOrderElementsOf(TallyStore.rows(0, 12));
  }
}
