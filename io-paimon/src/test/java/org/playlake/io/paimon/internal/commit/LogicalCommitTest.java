package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.paimon.catalog.Identifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.files.Writing;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonTable;

/** Retries of a commit, with the same files or with those of writers run again. */
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
  @MethodSource("modes")
  void happensOnceWithTheFilesOfWhicheverAttemptCameFirst(CommitMode mode) throws Exception {
    List<PaimonSnapshot> first = commit(mode, "user", write(ANN, BOB));
    List<PaimonSnapshot> again = commit(mode, "user", write(ANN, BOB));
    assertThat(again).isEqualTo(first);
    assertThat(first).singleElement().matches(s -> s.rows() == 2 && s.files() == 2 && s.id() == 1);
    assertThat(warehouse.read(table, Visit::of)).containsExactly(ANN, BOB);
    assertThat(warehouse.snapshots(table)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("modes")
  void happensOnceWithTheSameFiles(CommitMode mode) throws Exception {
    List<WrittenFiles> files = write(ANN);
    commit(mode, "user", files);
    commit(mode, "user", files);
    assertThat(warehouse.read(table, Visit::of)).containsExactly(ANN);
  }

  @ParameterizedTest
  @MethodSource("modes")
  void happensOnceWithoutFiles(CommitMode mode) throws Exception {
    commit(mode, "user", List.of(WrittenFiles.NONE));
    commit(mode, "user", List.of());
    assertThat(warehouse.read(table, Visit::of)).isEmpty();
    assertThat(warehouse.snapshots(table)).isEqualTo(1);
  }

  @Test
  void isNoOtherCommitsRetryWhenSomebodyCommittedInBetween() throws Exception {
    commit(CommitMode.REPLACE, "first", write(ANN));
    commit(CommitMode.APPEND, "second", write(BOB));
    commit(CommitMode.REPLACE, "first", write(ANN));
    assertThat(warehouse.read(table, Visit::of)).containsExactly(ANN, BOB);
  }

  @Test
  void canBeLookedUpAfterwards() throws Exception {
    commit(CommitMode.REPLACE, "first", write(ANN, BOB));
    List<PaimonSnapshot> second = commit(CommitMode.REPLACE, "second", write(ANN));
    assertThat(PaimonTables.snapshot(warehouse.options(), table, "second"))
        .contains(second.get(0))
        .hasValueSatisfying(s -> assertThat(s.rows()).isEqualTo(1));
    assertThat(PaimonTables.snapshot(warehouse.options(), table, "first"))
        .hasValueSatisfying(s -> assertThat(s.rows()).isEqualTo(2));
  }

  @Test
  void touchesNoTableWhenOneOfThemIsMissing() throws Exception {
    PaimonTable missing = Visit.table("db.missing");
    CommitPlan plan =
        CommitPlan.NONE
            .with(table.name(), table, CommitMode.REPLACE)
            .with(missing.name(), missing, CommitMode.REPLACE);
    assertThatThrownBy(() -> commit(plan, write(ANN)))
        .hasMessageContaining("Table db.missing does not exist")
        .hasMessageContaining("PaimonTables.createMissing");
    assertThat(warehouse.snapshots(table)).isZero();
  }

  @Test
  void refusesFilesOfATableThatWasDroppedAndCreatedAgain() throws Exception {
    List<WrittenFiles> files = write(ANN);
    PaimonTable exchanged =
        PaimonTable.of(table.name())
            .withColumn("day", "DATE")
            .withColumn("id", "BIGINT")
            .withColumn("who", "STRING")
            .withPartitionKeys("day");
    warehouse.catalog().dropTable(Identifier.fromString(table.name()), false);
    warehouse.create(exchanged);
    CommitPlan plan = CommitPlan.NONE.with(table.name(), null, CommitMode.APPEND);

    assertThatThrownBy(() -> commit(plan, files))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Table db.t was dropped and created again")
        .hasMessageContaining("run again");
    assertThat(warehouse.snapshots(exchanged)).isZero();
  }

  @Test
  void refusesFilesOfATableThatItDoesNotName() throws Exception {
    PaimonTable other = warehouse.create(Visit.table("db.other"));
    CommitPlan plan = CommitPlan.NONE.with(other.name(), other, CommitMode.APPEND);
    assertThatThrownBy(() -> commit(plan, write(ANN)))
        .hasMessageContaining("Files of table db.t came to a commit that names only [db.other]");
  }

  @Test
  void doesNotHappenWhenRowsWereLostOrDoubledOnTheWay() throws Exception {
    for (long sent : new long[] {1, 3}) {
      List<WrittenFiles> files = new ArrayList<>(write(ANN, BOB));
      files.add(WrittenFiles.tally("db.t", sent - 2, 0, 0));
      assertThatThrownBy(() -> commit(CommitMode.APPEND, "user", files))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("hold 2 rows, and " + sent + " were sent to be written");
    }
    assertThat(warehouse.snapshots(table)).isZero();
  }

  static Stream<CommitMode> modes() {
    return Stream.of(CommitMode.APPEND, CommitMode.REPLACE);
  }

  private List<PaimonSnapshot> commit(CommitMode mode, String user, List<WrittenFiles> files)
      throws Exception {
    return Writing.commit(warehouse, table, mode, user, files);
  }

  private void commit(CommitPlan plan, List<WrittenFiles> files) throws Exception {
    Writing.committer(warehouse, "user", plan).commit(files, CommitKey.FIRST, new CommitMetrics());
  }

  private List<WrittenFiles> write(Visit... visits) throws Exception {
    return Writing.write(warehouse, table, visits);
  }
}
