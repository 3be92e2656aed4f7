package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Faults;
import org.playlake.io.paimon.Faults.Moment;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.commit.DayTables.Commit;
import org.playlake.io.paimon.table.CommitConflictException;

/** Exclusive commits whose turn ends with the commit of a last table. */
class EndingCommitTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final Faults faults = new Faults();
  private DayTables tables;

  @BeforeEach
  void tables() throws Exception {
    tables = new DayTables(warehouse);
    tables.create();
  }

  @Test
  void theTurnLastsUntilTheLastTableIsCommitted() throws Exception {
    Commit one = parts("one", warehouse.options(), 1);
    Commit two = parts("two", warehouse.options(), 2);
    one.call();

    assertThatThrownBy(two::call)
        .isInstanceOf(CommitConflictException.class)
        .hasMessageContaining("Another run was there first and stopped in the middle")
        .hasMessageContaining("never to its last table, db.records");
    ending(one).call();
    two.call();
    ending(two).call();
    assertThat(tables.rows("db.first")).containsExactly("1 one", "2 two");
    assertThat(tables.rows(DayTables.RECORDS)).containsExactly("0 two");
  }

  @Test
  void aRetryOfEitherPartFindsItMade() throws Exception {
    Commit one = parts("one", warehouse.options(), 1);
    one.call();
    ending(one).call();
    Commit two = parts("two", warehouse.options(), 2);
    two.call();
    one.call();
    ending(one).call();
    ending(two).call();
    ending(two).call();
    one.call();

    assertThat(warehouse.snapshots(DayTables.table(DayTables.RECORDS))).isEqualTo(2);
    assertThat(tables.rows("db.first")).containsExactly("1 one", "2 two");
    assertThat(tables.rows(DayTables.RECORDS)).containsExactly("0 two");
  }

  @Test
  void whoSawThatTheEndingIsMissingTakesOverAndTheEndingFails() throws Exception {
    Commit one = parts("one", warehouse.options(), 1);
    one.call();
    Commit two = parts("two", warehouse.options(), 2);
    two.call();

    assertThatThrownBy(() -> ending(one).call())
        .isInstanceOf(CommitConflictException.class)
        .hasMessageContaining("Another run took over");
    ending(two).call();
    assertThat(tables.rows(DayTables.RECORDS)).containsExactly("0 two");
  }

  @Test
  void aWholeOneIsEndedInTheSameWay() throws Exception {
    Commit one = tables.whole("one", warehouse.options(), 1).until();
    one.call();
    Commit two = parts("two", warehouse.options(), 2);
    ending(one).call();
    two.call();

    assertThat(tables.rows("db.last")).containsExactly("1 one", "2 two");
    assertThat(tables.rows(DayTables.RECORDS)).containsExactly("0 one");
  }

  @Test
  void aTurnThatHasNotBegunIsNotEnded() throws Exception {
    Commit one = parts("one", warehouse.options(), 1);

    assertThatThrownBy(() -> ending(one).call())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing was committed to db.first");
    assertThat(tables.rows(DayTables.RECORDS)).isEmpty();
  }

  @Test
  void anotherThatHasSeenTheFirstPartComesAtAnyMomentOfTheEnding() throws Exception {
    Set<String> outcomes = new HashSet<>();
    for (int operation = 1; ; operation += 5) {
      tables.createAnew();
      Commit one = parts("one", faults.options(warehouse.directory()), 1);
      one.call();
      Commit two = parts("two", warehouse.options(), 2);
      Commit ending = ending(one);
      AtomicReference<String> other = new AtomicReference<>();
      faults.at(operation, Moment.BEFORE, () -> other.set(two.outcome()));
      String outcome = ending.outcome();
      if (!faults.happened()) {
        break;
      }
      outcomes.add(outcome + ", " + other.get());
      assertThat(tables.rows("db.last")).containsExactly("1 one", "2 two");
      assertThat(tables.rows(DayTables.RECORDS))
          .isEqualTo(outcome.equals("done") ? List.of("0 one") : List.of());
    }
    assertThat(outcomes).containsExactlyInAnyOrder("lost, done", "done, done");
  }

  private Commit parts(String user, Map<String, String> catalog, int day) throws Exception {
    return tables.parts(user, catalog, day, tables.read(day)).until();
  }

  private Commit ending(Commit commit) throws Exception {
    return commit.ending(tables.write(commit.user(), DayTables.RECORDS, 0));
  }
}
