package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.commit.CommitMetrics;
import org.playlake.io.paimon.internal.commit.CommitPlan;
import org.playlake.io.paimon.internal.commit.TableCommitter;
import org.playlake.io.paimon.internal.files.Writing;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.PaimonTable;

/** Panes that are committed by one launch of a pipeline and again, or further, by the next. */
class RestartTest {

  private static final Visit ANN = new Visit(1, "ann", 1);
  private static final Visit BOB = new Visit(1, "bob", 2);
  private static final Visit CYD = new Visit(2, "cyd", 3);

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final PaimonTable table = Visit.byDay("db.t");

  @BeforeEach
  void twoPanesAreCommitted() throws Exception {
    warehouse.create(table);
    commit("first", 1, ANN);
    commit("first", 2, BOB);
  }

  @Test
  void aPaneThatComesAgainFromTheStateOfTheLaunchBeforeIsThereOnce() throws Exception {
    commit("second", 2, BOB);
    commit("second", 3, CYD);
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrder(ANN, BOB, CYD);
    assertThat(warehouse.snapshots(table)).isEqualTo(3);
  }

  @Test
  void aPaneThatComesAgainWithOtherRowsIsNotTakenForTheOneThatIsThere() {
    assertThatThrownBy(() -> commit("second", 2, BOB, CYD))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Commit 2 of user job to table db.t is there already, in snapshot 2")
        .hasMessageContaining("with 1 rows where this one has 2");
  }

  @Test
  void aLaunchWithoutTheStateOfTheOneBeforeIsRefused() {
    assertThatThrownBy(() -> commit("second", 1, ANN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Commit 1 of user job to table db.t is there already");
  }

  @Test
  void aPaneBehindOnesThatAreThereIsNotLostWithoutAWord() throws Exception {
    PaimonTable other = warehouse.create(Visit.byDay("db.other"));
    commit(other, "first", 5, ANN);
    assertThatThrownBy(() -> commit(other, "first", 3, BOB))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("db.other");
  }

  private void commit(String launch, long pane, Visit... visits) throws Exception {
    commit(table, launch, pane, visits);
  }

  private void commit(PaimonTable to, String launch, long pane, Visit... visits) throws Exception {
    List<WrittenFiles> files = Writing.write(warehouse, to, visits);
    new TableCommitter(
            CatalogOptions.of(warehouse.options()),
            TablePolicy.AS_IS,
            CommitPlan.NONE.withOthers(CommitMode.APPEND),
            "job",
            launch,
            false,
            null)
        .commit(files, pane, new CommitMetrics());
  }
}
