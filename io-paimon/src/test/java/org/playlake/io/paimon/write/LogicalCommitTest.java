package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.catalog.CatalogOptions;
import org.playlake.io.paimon.catalog.PaimonSnapshot;
import org.playlake.io.paimon.catalog.PaimonTable;
import org.playlake.io.paimon.catalog.PaimonTables;

/** What a retry of the commit does, with the same files or with those of writers run again. */
class LogicalCommitTest {

  private static final Visit ANN = new Visit(1, "ann", 1);
  private static final Visit BOB = new Visit(2, "bob", 2);

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final PaimonTable table = Visit.byDay("db.t");

  @BeforeEach
  void createTable() throws Exception {
    warehouse.create(table);
  }

  @ParameterizedTest
  @EnumSource
  void happensOnceWithTheFilesOfWhicheverAttemptCameFirst(CommitMode mode) throws Exception {
    CommitInOrder commit = commit(mode, "user");
    List<PaimonSnapshot> first = commit.commit(write(ANN, BOB));
    List<PaimonSnapshot> again = commit.commit(write(ANN, BOB));
    assertThat(again).isEqualTo(first);
    assertThat(first).singleElement().matches(s -> s.rows() == 2 && s.files() == 2 && s.id() == 1);
    assertThat(warehouse.read(table, Visit::of)).containsExactly(ANN, BOB);
    assertThat(warehouse.snapshots(table)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void happensOnceWithTheSameFiles(CommitMode mode) throws Exception {
    List<PaimonFiles> files = write(ANN);
    commit(mode, "user").commit(files);
    commit(mode, "user").commit(files);
    assertThat(warehouse.read(table, Visit::of)).containsExactly(ANN);
  }

  @ParameterizedTest
  @EnumSource
  void happensOnceWithoutFiles(CommitMode mode) throws Exception {
    commit(mode, "user").commit(List.of(PaimonFiles.NONE));
    commit(mode, "user").commit(write(ANN));
    assertThat(warehouse.read(table, Visit::of)).isEmpty();
    assertThat(warehouse.snapshots(table)).isEqualTo(1);
  }

  @Test
  void isNoOtherCommitsRetryWhenSomebodyCommittedInBetween() throws Exception {
    commit(CommitMode.REPLACE, "first").commit(write(ANN));
    commit(CommitMode.APPEND, "second").commit(write(BOB));
    commit(CommitMode.REPLACE, "first").commit(write(ANN));
    assertThat(warehouse.read(table, Visit::of)).containsExactly(ANN, BOB);
  }

  @Test
  void canBeLookedUpAfterwards() throws Exception {
    commit(CommitMode.REPLACE, "first").commit(write(ANN, BOB));
    List<PaimonSnapshot> second = commit(CommitMode.REPLACE, "second").commit(write(ANN));
    assertThat(PaimonTables.snapshot(warehouse.options(), table, "second"))
        .contains(second.get(0))
        .hasValueSatisfying(s -> assertThat(s.rows()).isEqualTo(1));
    assertThat(PaimonTables.snapshot(warehouse.options(), table, "first"))
        .hasValueSatisfying(s -> assertThat(s.rows()).isEqualTo(2));
  }

  @Test
  void touchesNoTableWhenOneOfThemIsMissing() throws Exception {
    PaimonTable missing = Visit.table("db.missing");
    CommitInOrder commit =
        new CommitInOrder(
            CatalogOptions.of(warehouse.options()),
            List.of(
                new LogicalCommit(table, CommitMode.REPLACE, "user"),
                new LogicalCommit(missing, CommitMode.REPLACE, "user")));
    assertThatThrownBy(() -> commit.commit(write(ANN)))
        .hasMessageContaining("Table db.missing does not exist")
        .hasMessageContaining("PaimonTables.createMissing");
    assertThat(warehouse.snapshots(table)).isZero();
  }

  @Test
  void refusesFilesOfATableThatItDoesNotName() throws Exception {
    PaimonTable other = warehouse.create(Visit.table("db.other"));
    CommitInOrder commit =
        new CommitInOrder(
            CatalogOptions.of(warehouse.options()),
            List.of(new LogicalCommit(other, CommitMode.APPEND, "user")));
    assertThatThrownBy(() -> commit.commit(write(ANN)))
        .hasMessageContaining("Files of table db.t came to a commit that names only [db.other]");
  }

  @Test
  void doesNotHappenWhenRowsWereLostOrDoubledOnTheWay() throws Exception {
    for (long sent : new long[] {1, 3}) {
      List<PaimonFiles> files = new ArrayList<>();
      write(ANN, BOB).forEach(each -> files.add(each.withCounted(0)));
      files.add(PaimonFiles.counted("db.t", sent));
      assertThatThrownBy(() -> commit(CommitMode.APPEND, "user").commit(files))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("hold 2 rows, and " + sent + " were sent to be written");
    }
    assertThat(warehouse.snapshots(table)).isZero();
  }

  private CommitInOrder commit(CommitMode mode, String user) {
    return new CommitInOrder(
        CatalogOptions.of(warehouse.options()), List.of(new LogicalCommit(table, mode, user)));
  }

  private List<PaimonFiles> write(Visit... visits) throws Exception {
    List<PaimonFiles> files = new ArrayList<>();
    files.add(PaimonFiles.NONE);
    try (TableWriters writers =
            TableWriters.open(CatalogOptions.of(warehouse.options()), "target");
        TableWriter writer = writers.open(table)) {
      for (Visit visit : visits) {
        writer.write(visit.row());
      }
      files.addAll(writer.finish());
    }
    return files;
  }
}
