package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.Faults;
import org.playlake.io.paimon.Faults.Moment;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;

/**
 * A commit during which something else is committed to the table, wherever the commit stands at
 * that moment: before any of its file operations, of which every few are tried, and with
 * -Dplaylake.faults.stride=1 every one.
 */
class TwoAttemptsTest {

  private static final List<Tally> OLD = TallyStore.rows(0, 3);
  private static final List<Tally> NEW = TallyStore.rows(3, 9);
  private static final List<Tally> OTHERS = TallyStore.rows(9, 12);

  private static final int STRIDE = Integer.getInteger("playlake.faults.stride", 0);
  private static final int ROUNDS = Integer.getInteger("playlake.faults.rounds", 10);

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @CsvSource({
    "APPEND,true,false,2",
    "APPEND,true,true,7",
    "APPEND,false,true,7",
    "KEY_IN_BUCKETS,true,false,5",
    "KEY_IN_BUCKETS,true,true,9",
    "KEY_IN_DYNAMIC_BUCKETS,true,false,9"
  })
  void addTheirRowsOnceWhereverOneStandsWhenTheOtherRuns(
      TallyTable kind, boolean zombie, boolean foreign, int stride) throws Exception {
    Faults faults = new Faults();
    int operation = 1;
    do {
      TallyStore store =
          new TallyStore(
              warehouse,
              faults.options(warehouse.directory()),
              warehouse.create(kind.named("db.t" + operation)));
      store.healthy().append("earlier", OLD);
      List<WrittenFiles> mine = store.healthy().write(false, NEW);
      List<WrittenFiles> zombies = store.healthy().write(false, NEW);
      faults.at(
          operation,
          Moment.BEFORE,
          () -> {
            if (zombie) {
              store.healthy().commit(CommitMode.APPEND, "user", zombies);
            }
            if (foreign) {
              store.healthy().append("foreign", OTHERS);
            }
          });
      store.commit(CommitMode.APPEND, "user", mine);
      if (faults.happened()) {
        check(store, operation, foreign);
      }
      operation += STRIDE == 0 ? stride : STRIDE;
    } while (faults.happened());
    assertThat(faults.operations()).isGreaterThan(20);
  }

  private static void check(TallyStore store, int operation, boolean foreign) throws Exception {
    List<Tally> expected = new ArrayList<>(OLD);
    expected.addAll(NEW);
    if (foreign) {
      expected.addAll(OTHERS);
    }
    assertThat(store.read())
        .as("operation %s", operation)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(store.snapshotsOfRows()).hasSize(foreign ? 3 : 2);
  }

  @ParameterizedTest
  @EnumSource(names = {"APPEND", "KEY_IN_BUCKETS"})
  void addTheirRowsOnceWhenTheyRace(TallyTable kind) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        TallyStore store =
            new TallyStore(
                warehouse, warehouse.options(), warehouse.create(kind.named("db.race" + round)));
        Callable<Void> attempt =
            () -> {
              store.append("user", NEW);
              return null;
            };
        for (Future<Void> each : threads.invokeAll(List.of(attempt, attempt))) {
          each.get();
        }
        assertThat(store.read()).containsExactlyInAnyOrderElementsOf(NEW);
        assertThat(store.snapshotsOfRows()).hasSize(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
