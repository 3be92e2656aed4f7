package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TimestampedValue;
import org.apache.paimon.data.GenericRow;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonTable;

class PaimonIOTest {

  private static final Visit ANN = new Visit(1, "ann", 1);
  private static final Visit BOB = new Visit(1, "bob", 2);
  private static final Visit CYD = new Visit(2, "cyd", 3);

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  static Stream<Arguments> everyWay() {
    return Stream.of(Visit.table("db.flat"), Visit.byDay("db.daily"))
        .flatMap(
            table ->
                Stream.of(PaimonDistribution.values())
                    .map(distribution -> Arguments.of(table, distribution)));
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void appendsToWhatIsThere(PaimonTable table, PaimonDistribution distribution) throws Exception {
    warehouse.create(table);
    run(List.of(ANN, CYD), write(table, distribution).appending());
    run(List.of(BOB), write(table, distribution).appending());
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrder(ANN, BOB, CYD);
    assertThat(warehouse.snapshots(table)).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void replacesTheTableInOneSnapshotAndTheEarlierOneStays(
      PaimonTable table, PaimonDistribution distribution) throws Exception {
    warehouse.create(table);
    run(List.of(ANN, CYD), write(table, distribution).replacing());
    run(List.of(BOB), write(table, distribution).replacing());
    assertThat(warehouse.read(table, Visit::of)).containsExactly(BOB);
    assertThat(warehouse.snapshots(table)).isEqualTo(2);
    assertThat(warehouse.read(table, 1, Visit::of)).containsExactlyInAnyOrder(ANN, CYD);
  }

  @ParameterizedTest
  @MethodSource("everyWay")
  void emptiesTheTableWhenItIsReplacedByNothing(PaimonTable table, PaimonDistribution distribution)
      throws Exception {
    warehouse.create(table);
    run(List.of(ANN, CYD), write(table, distribution).replacing());
    run(List.of(), write(table, distribution).replacing());
    assertThat(warehouse.read(table, Visit::of)).isEmpty();
    assertThat(warehouse.snapshots(table)).isEqualTo(2);
  }

  @Test
  void takesElementsInAnyWindowing() throws Exception {
    PaimonTable table = warehouse.create(Visit.byDay("db.t"));
    TestPipeline pipeline = pipeline();
    PCollection<PaimonSnapshot> snapshots =
        pipeline
            .apply(
                Create.timestamped(
                        TimestampedValue.of(ANN, Instant.ofEpochMilli(0)),
                        TimestampedValue.of(CYD, Instant.ofEpochMilli(1_000_000)))
                    .withCoder(SerializableCoder.of(Visit.class)))
            .apply(Window.into(FixedWindows.of(Duration.standardSeconds(1))))
            .apply(write(table, PaimonDistribution.BY_PARTITION))
            .snapshots();
    PAssert.thatSingleton(snapshots)
        .satisfies(
            snapshot -> {
              assertThat(snapshot.rows()).isEqualTo(2);
              assertThat(snapshot.files()).isEqualTo(2);
              assertThat(snapshot.table()).isEqualTo("db.t");
              return null;
            });
    pipeline.run().waitUntilFinish();
    assertThat(warehouse.snapshots(table)).isEqualTo(1);
  }

  @Test
  void refusesAnUnboundedCollection() {
    TestPipeline pipeline = pipeline();
    PCollection<Long> unbounded = pipeline.apply(GenerateSequence.from(0));
    assertThatThrownBy(
            () ->
                unbounded.apply(
                    PaimonIO.<Long>writeFiles()
                        .withoutValidation()
                        .to(
                            PaimonTable.of("db.t").withColumn("n", "BIGINT"),
                            number -> GenericRow.of(number))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is unbounded")
        .hasMessageContaining("Say how often to commit");
  }

  @Test
  void refusesToBeAppliedTwice() throws Exception {
    PaimonTable table = warehouse.create(Visit.table("db.t"));
    CommitPaimonFiles commit =
        PaimonIO.commitFiles().withCatalogOptions(warehouse.options()).append(table);
    TestPipeline pipeline = pipeline();
    PCollectionList<PaimonFiles> none = PCollectionList.<PaimonFiles>empty(pipeline);
    none.apply("Once", commit);
    assertThatThrownBy(() -> none.apply("Twice", commit))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Make another with PaimonIO.commitFiles");
  }

  private WritePaimon<Visit> write(PaimonTable table, PaimonDistribution distribution) {
    return PaimonIO.<Visit>write()
        .withCatalogOptions(warehouse.options())
        .to(table)
        .withRowFunction(Visit::row)
        .withDistribution(distribution);
  }

  private static void run(List<Visit> visits, WritePaimon<Visit> write) {
    TestPipeline pipeline = pipeline();
    pipeline.apply(Create.of(visits).withCoder(SerializableCoder.of(Visit.class))).apply(write);
    pipeline.run().waitUntilFinish();
  }

  private static TestPipeline pipeline() {
    return TestPipeline.create().enableAbandonedNodeEnforcement(false);
  }
}
