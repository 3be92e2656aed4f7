package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Faults;
import org.playlake.io.paimon.Faults.Moment;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.commit.DayTables.Commit;
import org.playlake.io.paimon.table.CommitConflictException;

/** Exclusive commits of parts, which replace a day each, and of wholes. */
class PartsCommitTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final Faults faults = new Faults();
  private DayTables tables;

  /** Dies at an operation of its disk, as a process that is killed. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Prepares a commit that is made when another one stands still. */
  @FunctionalInterface
  private interface Preparation {
    Commit of(Map<String, String> catalog) throws Exception;
  }

  @BeforeEach
  void tables() throws Exception {
    tables = new DayTables(warehouse);
    tables.create();
  }

  @Test
  void twoWhosePartitionsDoNotMeetAreBothMade() throws Exception {
    Commit one = parts("one", 1);
    Commit two = parts("two", 2);
    two.call();
    one.call();

    assertRows("1 one", "2 two");
  }

  @Test
  void theSecondOfTwoThatMeetSaysWhatChangedAndLeavesNothing() throws Exception {
    parts("zero", 1).call();
    Commit one = parts("one", 1);
    Commit two = parts("two", 1);
    one.call();

    assertThatThrownBy(two::call)
        .isInstanceOf(CommitConflictException.class)
        .hasMessage(
            "Another run was there first: it changed partition {day=1970-01-02} of table db.first"
                + " in snapshot 2, by commit user one, after this one had read snapshot 1. Nothing"
                + " of this run is in the tables. Run again, so that it is made from what is there"
                + " now.");
    assertRows("1 one");
    parts("two", 1).call();
    assertRows("1 two");
  }

  @Test
  void aRetryOfOneThatIsCompleteFindsItMadeThoughOthersCameSince() throws Exception {
    Commit one = parts("one", 1);
    one.call();
    parts("two", 2).call();
    long snapshots = warehouse.snapshots(DayTables.table("db.last"));
    one.call();

    assertRows("1 one", "2 two");
    assertThat(warehouse.snapshots(DayTables.table("db.last"))).isEqualTo(snapshots);
  }

  @Test
  void anotherThatDoesNotMeetOneComesAtAnyMomentOfIt() throws Exception {
    Set<String> outcomes = new HashSet<>();
    standStill(
        catalog -> tables.parts("one", catalog, 1, tables.read(1)),
        catalog -> tables.parts("two", catalog, 2, tables.read(2)),
        (one, two) -> {
          outcomes.add(one + ", " + two);
          assertRows(
              one.equals("done") && two.equals("done")
                  ? List.of("1 one", "2 two")
                  : one.equals("done") ? List.of("1 one") : List.of("2 two"));
        });
    // Before and after; in the middle, one is taken for dead, and two is no older than that.
    assertThat(outcomes).containsExactlyInAnyOrder("done, done", "done, lost");
  }

  @Test
  void anotherThatMeetsOneComesAtAnyMomentOfIt() throws Exception {
    Set<String> outcomes = new HashSet<>();
    standStill(
        catalog -> tables.parts("one", catalog, 1, tables.read(1)),
        catalog -> tables.parts("two", catalog, 1, tables.read(1)),
        (one, two) -> {
          outcomes.add(one + ", " + two);
          assertRows(one.equals("done") ? List.of("1 one") : List.of("1 two"));
        });
    assertThat(outcomes).containsExactlyInAnyOrder("lost, done", "done, lost");
  }

  @Test
  void anotherAttemptComesAtAnyMomentOfTheFirst() throws Exception {
    standStill(
        catalog -> tables.parts("one", catalog, 1, tables.read(1)),
        catalog -> tables.parts("one", catalog, 1, tables.read(1)),
        (first, second) -> {
          assertThat(List.of(first, second)).containsOnly("done");
          assertRows("1 one");
          assertThat(warehouse.snapshots(DayTables.table("db.first"))).isEqualTo(1);
          assertThat(warehouse.snapshots(DayTables.table("db.last"))).isEqualTo(2);
        });
  }

  @Test
  void aWholeComesAtAnyMomentOfParts() throws Exception {
    Set<String> outcomes = new HashSet<>();
    standStill(
        catalog -> tables.parts("parts", catalog, 1, tables.read(1)),
        catalog -> tables.whole("whole", catalog, 1),
        (parts, whole) -> {
          outcomes.add(parts + ", " + whole);
          assertRows(whole.equals("done") ? List.of("1 whole") : List.of("1 parts"));
        });
    // It replaces what parts left in the middle, and fails after parts that are complete.
    assertThat(outcomes).containsExactlyInAnyOrder("lost, done", "done, lost");
  }

  @Test
  void partsComeAtAnyMomentOfAWhole() throws Exception {
    Set<String> outcomes = new HashSet<>();
    standStill(
        catalog -> tables.whole("whole", catalog, 1),
        catalog -> tables.parts("parts", catalog, 2, tables.read(1)),
        (whole, parts) -> {
          outcomes.add(whole + ", " + parts);
          assertRows(whole.equals("done") ? List.of("1 whole") : List.of("2 parts"));
        });
    assertThat(outcomes).containsExactlyInAnyOrder("lost, done", "done, lost");
  }

  @Test
  void onlyWhoHasSeenWhatAKilledOneLeftGoesOnFromThere() throws Exception {
    Set<String> outcomes = new HashSet<>();
    for (int operation = 1; ; operation += 5) {
      tables.createAnew();
      Commit one = tables.parts("one", faulty(), 1, tables.read(1));
      Commit before = parts("before", 2);
      faults.at(
          operation,
          Moment.BEFORE,
          () -> {
            throw new Killed();
          });
      try {
        one.call();
      } catch (Killed | RuntimeException e) {
        assertThat(e).hasStackTraceContaining(Killed.class.getName());
      }
      if (!faults.happened()) {
        break;
      }
      List<String> left = new ArrayList<>(tables.rows("db.first"));
      String outcome = before.outcome();
      outcomes.add(left.size() + tables.rows("db.last").size() + " " + outcome);
      if (outcome.equals("lost")) {
        assertThat(tables.rows("db.first")).isEqualTo(left);
        parts("after", 1).call();
        assertRows("1 after");
        assertThat(one.outcome()).isEqualTo("lost");
        assertRows("1 after");
      } else {
        assertThat(one.outcome()).isEqualTo("done");
        assertRows("1 one", "2 before");
      }
    }
    assertThat(outcomes).containsExactlyInAnyOrder("1 done", "1 lost", "2 lost", "3 done");
  }

  @Test
  void ofManyAtOnceThatDoNotMeetAllAreMade() throws Exception {
    List<Commit> commits = new ArrayList<>();
    for (int day = 0; day < 6; day++) {
      commits.add(parts("user", day).waiting(Duration.ofDays(1)));
    }
    for (int day = 0; day < 6; day++) {
      Commit each = commits.get(day);
      commits.set(
          day, new Commit("user" + day, each.catalog(), each.plan(), each.files(), each.claim()));
    }
    ExecutorService threads = Executors.newFixedThreadPool(commits.size());
    try {
      List<Future<Void>> outcomes = new ArrayList<>();
      commits.forEach(commit -> outcomes.add(threads.submit(commit)));
      for (Future<Void> outcome : outcomes) {
        outcome.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertRows(IntStream.range(0, 6).mapToObj(day -> day + " user").toList());
  }

  private Commit parts(String user, int day) throws Exception {
    return tables.parts(user, warehouse.options(), day, tables.read(day));
  }

  private Map<String, String> faulty() {
    return faults.options(warehouse.directory());
  }

  /** What is to hold when two commits came to their ends. */
  @FunctionalInterface
  private interface Assertion {
    void holds(String one, String two) throws Exception;
  }

  private void standStill(Preparation first, Preparation second, Assertion assertion)
      throws Exception {
    for (int operation = 1; ; operation += 5) {
      tables.createAnew();
      Commit one = first.of(faulty());
      Commit two = second.of(warehouse.options());
      AtomicReference<String> other = new AtomicReference<>();
      faults.at(operation, Moment.BEFORE, () -> other.set(two.outcome()));
      String outcome = one.outcome();
      if (!faults.happened()) {
        return;
      }
      assertThat(other.get()).as("operation " + operation).isNotNull();
      assertion.holds(outcome, other.get());
    }
  }

  private void assertRows(String... rows) throws Exception {
    assertRows(List.of(rows));
  }

  private void assertRows(List<String> rows) throws Exception {
    assertThat(tables.rows("db.first")).isEqualTo(rows);
    assertThat(tables.rows("db.last")).isEqualTo(rows);
  }
}
