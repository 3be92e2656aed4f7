package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.paimon.Snapshot;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.playlake.io.paimon.Faults;
import org.playlake.io.paimon.Faults.Moment;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;

/**
 * A write in which one file operation fails, tried again from the step that failed: with the
 * operation not done, or done and its reply lost. By default every few operations, with
 * -Dplaylake.faults.stride=1 every one.
 */
class FaultyDiskTest {

  private static final List<Tally> OLD = TallyStore.rows(0, 3);
  private static final List<Tally> NEW = TallyStore.rows(3, 9);

  private static final int STRIDE = Integer.getInteger("playlake.faults.stride", 19);

  /** So many operations it has at least. */
  private static final int LEAST = 50;

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  static List<Arguments> everyWay() {
    List<Arguments> all = new ArrayList<>();
    for (TallyTable kind : TallyTable.values()) {
      for (CommitMode mode : List.of(CommitMode.APPEND, CommitMode.REPLACE)) {
        for (Moment moment : Moment.values()) {
          // Each begins elsewhere, to meet other operations.
          all.add(Arguments.of(kind, mode, moment, 1 + all.size() % STRIDE));
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void leavesEveryRowOnceWhicheverOperationFails(
      TallyTable kind, CommitMode mode, Moment moment, int first) throws Exception {
    Faults faults = new Faults();
    int operation = first;
    int operations;
    do {
      TallyStore store =
          new TallyStore(
              warehouse,
              faults.options(warehouse.directory()),
              // A thread of Paimon's that writes files sees only after ten seconds that it cannot.
              warehouse.create(
                  kind.named("db.t" + operation).withOption("async-file-write", "false")));
      store.healthy().append("earlier", OLD);
      faults.failAt(operation, moment);
      write(faults, store, mode);
      operations = faults.operations();
      check(store, mode, operation);
      operation += STRIDE;
    } while (operation <= operations);
    assertThat(operations).isGreaterThan(LEAST);
  }

  private static void write(Faults faults, TallyStore store, CommitMode mode) throws Exception {
    List<WrittenFiles> files = retried(faults, () -> store.write(mode.replaces(), NEW));
    retried(
        faults,
        () -> {
          store.commit(mode, "user", files);
          return null;
        });
    // One more attempt, which was taken for dead and whose writers had run on their own.
    TallyStore healthy = store.healthy();
    healthy.commit(mode, "user", healthy.write(mode.replaces(), NEW));
  }

  private static void check(TallyStore store, CommitMode mode, int operation) throws Exception {
    List<Tally> expected = new ArrayList<>(NEW);
    if (!mode.replaces()) {
      expected.addAll(OLD);
    }
    assertThat(store.read())
        .as("operation %s", operation)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(store.snapshotsOfRows())
        .as("operation %s", operation)
        .extracting(Snapshot::commitUser)
        .containsExactly("earlier", "user");
  }

  /** The second try, when the first met the fault. */
  private static <R> R retried(Faults faults, Callable<R> step) throws Exception {
    boolean before = faults.happened();
    try {
      return step.call();
    } catch (Exception e) {
      if (before || !faults.happened()) {
        throw e;
      }
      return step.call();
    }
  }
}
