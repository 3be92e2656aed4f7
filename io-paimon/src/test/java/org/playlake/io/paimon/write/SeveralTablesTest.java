package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;

class SeveralTablesTest {

  private static final Visit ANN = new Visit(1, "ann", 1);
  private static final Visit BOB = new Visit(2, "bob", 2);

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final PaimonTable all = Visit.table("db.all");
  private final PaimonTable anns = Visit.byDay("db.anns");
  private final PaimonTable nobody = Visit.byDay("other.nobody");

  @BeforeEach
  void createTables() throws Exception {
    PaimonTables.createMissing(warehouse.options(), List.of(all, anns, nobody));
  }

  @ParameterizedTest
  @EnumSource
  void eachGetTheRowsThatElementsHaveInThem(PaimonDistribution distribution) throws Exception {
    run(distribution, anns, visit -> visit.who().equals("ann") ? visit.row() : null);
    assertThat(warehouse.read(all, Visit::of)).containsExactly(ANN, BOB);
    assertThat(warehouse.read(anns, Visit::of)).containsExactly(ANN);
    assertThat(warehouse.read(nobody, Visit::of)).isEmpty();
    assertThat(warehouse.snapshots(nobody)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void areCommittedInTheOrderGiven(PaimonDistribution distribution) throws Exception {
    run(distribution, anns, Visit::row);
    List<Long> times =
        List.of(
            warehouse.open(nobody).snapshotManager().latestSnapshot().timeMillis(),
            warehouse.open(anns).snapshotManager().latestSnapshot().timeMillis(),
            warehouse.open(all).snapshotManager().latestSnapshot().timeMillis());
    assertThat(times).isSorted();
  }

  @ParameterizedTest
  @EnumSource
  void allStayAsTheyWereWhenOneCannotBeWritten(PaimonDistribution distribution) throws Exception {
    run(distribution, anns, Visit::row);
    assertThatThrownBy(
            () ->
                run(
                    distribution,
                    anns,
                    visit -> {
                      throw new IllegalStateException("no row for " + visit.who());
                    }))
        .hasStackTraceContaining("no row for");
    assertThat(warehouse.snapshots(all)).isEqualTo(1);
    assertThat(warehouse.snapshots(anns)).isEqualTo(1);
    assertThat(warehouse.snapshots(nobody)).isEqualTo(1);
    run(distribution, anns, Visit::row);
    assertThat(warehouse.read(anns, Visit::of)).containsExactly(ANN, ANN, BOB, BOB);
  }

  @ParameterizedTest
  @EnumSource
  void sayWhichOfThemIsMissing(PaimonDistribution distribution) {
    assertThatThrownBy(() -> run(distribution, Visit.table("db.gone"), Visit::row))
        .hasStackTraceContaining("Table db.gone does not exist. Create it before the run");
  }

  @ParameterizedTest
  @EnumSource
  void sayWhichOfThemIsAnotherThanDescribed(PaimonDistribution distribution) {
    assertThatThrownBy(() -> run(distribution, Visit.table("db.anns"), Visit::row))
        .hasStackTraceContaining("Table db.anns exists and is another table than described");
  }

  private void run(
      PaimonDistribution distribution, PaimonTable second, PaimonRowFunction<Visit> function) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionList.of(
            pipeline
                .apply(Create.of(ANN, BOB).withCoder(SerializableCoder.of(Visit.class)))
                .apply(
                    PaimonIO.<Visit>writeFiles()
                        .withCatalogOptions(warehouse.options())
                        .to(all, Visit::row)
                        .to(second, function)
                        .to(nobody, visit -> null)
                        .withDistribution(distribution)))
        .apply(
            PaimonIO.commitFiles()
                .withCatalogOptions(warehouse.options())
                .replace(nobody)
                .append(second)
                .replace(all));
    pipeline.run().waitUntilFinish();
  }
}
