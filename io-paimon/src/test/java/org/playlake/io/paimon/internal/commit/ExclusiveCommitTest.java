package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.paimon.catalog.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Faults;
import org.playlake.io.paimon.Faults.Moment;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.files.Gathered;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.CommitConflictException;
import org.playlake.io.paimon.table.PaimonTable;

/** Several exclusive commits to the same two tables, which are empty at first. */
class ExclusiveCommitTest {
  private static final List<String> NAMES = List.of("db.first", "db.last");

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final Faults faults = new Faults();

  /** Dies at an operation of its disk, as a process that is killed. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void theSecondToComeFindsTheFirstCompleteAndLeavesNothing() throws Exception {
    create();
    Commit one = prepare("one", warehouse.options(), Duration.ofDays(1));
    Commit two = prepare("two", warehouse.options(), Duration.ofDays(1));
    one.call();

    assertThatThrownBy(two::call)
        .isInstanceOf(CommitConflictException.class)
        .hasMessageContaining("Another run was there first: it replaced db.first at ")
        .hasMessageContaining("Nothing of this run is in the tables.");
    assertThat(rows()).containsOnly("one");
    assertThat(warehouse.snapshots(table("db.last"))).isEqualTo(1);
  }

  @Test
  void aRetryOfOneThatIsCompleteFindsItMade() throws Exception {
    create();
    Commit one = prepare("one", warehouse.options(), Duration.ofDays(1));
    one.call();
    one.call();

    assertThat(rows()).containsOnly("one");
    assertThat(warehouse.snapshots(table("db.first"))).isEqualTo(1);
  }

  @Test
  void onesThatBeginAfterAnotherAreCommittedAfterIt() throws Exception {
    create();
    prepare("one", warehouse.options(), Duration.ofDays(1)).call();
    prepare("two", warehouse.options(), Duration.ofDays(1)).call();

    assertThat(rows()).containsOnly("two");
  }

  @Test
  void otherWritersAndCompactionsAreNoObstacle() throws Exception {
    create();
    prepare("one", warehouse.options(), Duration.ofDays(1)).call();
    Commit two = prepare("two", warehouse.options(), Duration.ofDays(1));
    CommitPlan plan = CommitPlan.NONE.with("db.first", table("db.first"), CommitMode.APPEND);
    committer("stranger", warehouse.options(), plan, null)
        .commit(
            write("stranger", "db.first", warehouse.options()),
            CommitKey.FIRST,
            new CommitMetrics());
    two.call();

    assertThat(rows()).containsOnly("two");
  }

  @Test
  void anotherThatComesAtAnyMomentOfOneThatStandsStillLeavesTheRowsOfOne() throws Exception {
    Set<String> endings = new HashSet<>();
    for (int operation = 1; ; operation += 3) {
      createAnew();
      Commit one = prepare("one", faulty(), Duration.ZERO);
      Commit two = prepare("two", warehouse.options(), Duration.ZERO);
      AtomicReference<String> other = new AtomicReference<>();
      faults.at(operation, Moment.BEFORE, () -> other.set(ending(two)));
      String ending = ending(one);
      if (!faults.happened()) {
        break;
      }
      endings.add(ending + ", " + other.get());
      String left = ending.equals("done") ? one.user() : two.user();
      assertThat(rows()).as("operation " + operation).containsExactly(left, left);
    }
    assertThat(endings).containsExactlyInAnyOrder("lost, done", "done, lost");
  }

  @Test
  void afterOneThatWasKilledAtAnyMomentTheNextReplacesAll() throws Exception {
    Set<Long> left = new HashSet<>();
    for (int operation = 1; ; operation += 3) {
      createAnew();
      Commit one = prepare("one", faulty(), Duration.ZERO);
      Commit two = prepare("two", warehouse.options(), Duration.ZERO);
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
      left.add(rows().stream().filter(one.user()::equals).count());
      String last = ending(two).equals("done") ? two.user() : one.user();
      assertThat(rows()).as("operation " + operation).containsExactly(last, last);
    }
    // Killed before, between and after the two snapshots.
    assertThat(left).containsExactlyInAnyOrder(0L, 1L, 2L);
  }

  @Test
  void ofManyAtOnceTheRowsOfOneThatSucceededAreLeft() throws Exception {
    create();
    List<Commit> commits = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      commits.add(prepare("user" + i, warehouse.options(), Duration.ofDays(1)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(commits.size());
    List<String> done = new ArrayList<>();
    try {
      List<Future<String>> endings = new ArrayList<>();
      commits.forEach(commit -> endings.add(threads.submit(() -> ending(commit))));
      for (int i = 0; i < endings.size(); i++) {
        if (endings.get(i).get().equals("done")) {
          done.add(commits.get(i).user());
        }
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(done).hasSize(1);
    assertThat(rows()).containsOnly(done.get(0)).hasSize(2);
  }

  private static String ending(Commit commit) throws Exception {
    try {
      commit.call();
      return "done";
    } catch (CommitConflictException e) {
      return "lost";
    }
  }

  private void create() throws Exception {
    PaimonTables.createMissing(warehouse.options(), List.of(table("db.first"), table("db.last")));
  }

  private void createAnew() throws Exception {
    for (String name : NAMES) {
      warehouse.catalog().dropTable(Identifier.fromString(name), true);
    }
    create();
  }

  private Map<String, String> faulty() {
    return faults.options(warehouse.directory());
  }

  private static PaimonTable table(String name) {
    return Visit.table(name).withOption("commit.max-retry-wait", "1 ms");
  }

  /** The files of a commit, written, and its claim. */
  private Commit prepare(String user, Map<String, String> catalog, Duration patience)
      throws Exception {
    CommitPlan plan = CommitPlan.NONE;
    List<WrittenFiles> files = new ArrayList<>();
    for (String name : NAMES) {
      plan = plan.with(name, table(name), CommitMode.REPLACE);
      files.addAll(write(user, name, warehouse.options()));
    }
    Exclusivity claim =
        Exclusivity.now(
                CatalogOptions.of(warehouse.options()), Exclusivity.Kind.OF_ALL, NAMES, List.of())
            .waiting(patience);
    return new Commit(user, committer(user, catalog, plan, claim), files);
  }

  private static List<WrittenFiles> write(String user, String name, Map<String, String> catalog)
      throws Exception {
    return Gathered.write(catalog, name, true, List.of(new Visit(1, user, 1).row()));
  }

  private static TableCommitter committer(
      String user, Map<String, String> catalog, CommitPlan plan, Exclusivity claim) {
    return new TableCommitter(
        CatalogOptions.of(catalog), TablePolicy.AS_IS, plan, user, "launch", true, claim);
  }

  /** Writers of the rows of the two tables, each of which has one row or none. */
  private List<String> rows() throws Exception {
    List<String> all = new ArrayList<>();
    for (String name : NAMES) {
      all.addAll(warehouse.read(table(name), row -> Visit.of(row).who()));
    }
    return all;
  }

  private record Commit(String user, TableCommitter committer, List<WrittenFiles> files)
      implements Callable<Void> {
    @Override
    public Void call() throws Exception {
      committer.commit(files, CommitKey.FIRST, new CommitMetrics());
      return null;
    }
  }
}
