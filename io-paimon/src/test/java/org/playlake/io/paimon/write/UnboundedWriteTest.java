package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TimestampedValue;
import org.apache.paimon.Snapshot;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.playlake.io.paimon.LocalSpark;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonTable;

class UnboundedWriteTest {

  private static final Duration MINUTE = Duration.standardMinutes(1);

  @RegisterExtension static final LocalSpark SPARK = new LocalSpark(2);
  @RegisterExtension final Warehouse warehouse = new Warehouse();

  static Stream<PaimonTable> tables() {
    return Stream.of(unordered(Stock.table("db.append")), Stock.keyed("db.keyed", "2"));
  }

  private static PaimonTable unordered(PaimonTable table) {
    PaimonTable plain = PaimonTable.of(table.name());
    for (var column : table.columns()) {
      plain = plain.withColumn(column.name(), column.type());
    }
    return plain.withPartitionKeys("shop");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void commitsEachPaneOnceInItsOrderAndLosesNoneThatIsLate(PaimonTable table) throws Exception {
    warehouse.create(table);
    TestPipeline pipeline = pipeline();
    PCollection<PaimonSnapshot> snapshots =
        pipeline
            .apply(
                stream()
                    .addElements(
                        at(0, Stock.of("east", 1, 1, 10)), at(1, Stock.of("west", 2, 1, 10)))
                    .advanceProcessingTime(MINUTE.multipliedBy(3))
                    .addElements(at(2, Stock.of("east", 3, 1, 10)))
                    .advanceProcessingTime(MINUTE.multipliedBy(3))
                    .advanceWatermarkTo(Instant.EPOCH.plus(Duration.standardDays(2)))
                    .addElements(at(3, Stock.of("east", 4, 1, 10)))
                    .advanceProcessingTime(MINUTE.multipliedBy(3))
                    .addElements(at(4, Stock.of("east", 5, 1, 10)))
                    .advanceWatermarkToInfinity())
            .apply(Window.into(FixedWindows.of(MINUTE)))
            .apply(write(table))
            .snapshots();
    PAssert.that(snapshots)
        .satisfies(
            all -> {
              List<Long> ids = new ArrayList<>();
              all.forEach(snapshot -> ids.add(snapshot.id()));
              assertThat(ids).containsExactlyInAnyOrder(1L, 2L, 3L);
              return null;
            });
    pipeline.run().waitUntilFinish();
    assertThat(warehouse.read(table, Stock::of)).hasSize(5);
    List<Long> identifiers = new ArrayList<>();
    for (long id = 1; id <= warehouse.snapshots(table); id++) {
      Snapshot snapshot = warehouse.open(table).snapshot(id);
      identifiers.add(snapshot.commitIdentifier());
    }
    assertThat(identifiers).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aKeyThatComesInSeveralPanesKeepsItsNewestRow() throws Exception {
    PaimonTable table = warehouse.create(Stock.keyed("db.keyed", "2"));
    TestPipeline pipeline = pipeline();
    TestStream.Builder<Stock> stream = stream();
    for (int version = 9; version > 0; version--) {
      for (int article = 0; article < 20; article++) {
        stream = stream.addElements(at(article, Stock.of("east", article, version, version)));
      }
      stream = stream.advanceProcessingTime(Duration.standardSeconds(25));
    }
    pipeline.apply(stream.advanceWatermarkToInfinity()).apply(write(table));
    pipeline.run().waitUntilFinish();
    assertThat(warehouse.read(table, Stock::of))
        .hasSize(20)
        .allMatch(stock -> stock.version() == 9 && stock.count() == 9);
  }

  @Test
  void aSecondLaunchThatBeginsAnewUnderTheSameUserFailsInsteadOfLosingItsRows() throws Exception {
    PaimonTable table = warehouse.create(Stock.keyed("db.keyed", "2"));
    run(write(table).withCommitUser("shop-stocks"), Stock.of("east", 1, 1, 1));
    assertThatThrownBy(
            () -> run(write(table).withCommitUser("shop-stocks"), Stock.of("east", 2, 1, 1)))
        .hasMessageContaining("Commit 1 of user shop-stocks to table db.keyed is there already");
    run(write(table).withCommitUser("shop-stocks-2"), Stock.of("east", 2, 1, 1));
    assertThat(warehouse.read(table, Stock::of)).hasSize(2);
  }

  @Test
  void aTableThatIsNamedAndGetsNoRowsIsNotCommittedWithEachPane() throws Exception {
    PaimonTable some = warehouse.create(unordered(Stock.table("db.some")));
    PaimonTable none = warehouse.create(unordered(Stock.table("db.none")));
    TestPipeline pipeline = pipeline();
    PCollection<PaimonFiles> files =
        pipeline
            .apply(
                stream().addElements(at(0, Stock.of("east", 1, 1, 1))).advanceWatermarkToInfinity())
            .apply(
                PaimonIO.<Stock>writeFiles()
                    .withCatalogOptions(warehouse.options())
                    .to(some, Stock::row)
                    .to(none, stock -> null)
                    .withTriggeringFrequency(MINUTE));
    PCollectionList.of(files)
        .apply(
            PaimonIO.commitFiles()
                .withCatalogOptions(warehouse.options())
                .withTriggeringFrequency(MINUTE)
                .append(none)
                .append(some));
    pipeline.run().waitUntilFinish();
    assertThat(warehouse.snapshots(some)).isEqualTo(1);
    assertThat(warehouse.snapshots(none)).isZero();
  }

  @Test
  void commitsNothingWhenNothingComes() throws Exception {
    PaimonTable table = warehouse.create(Stock.keyed("db.keyed", "2"));
    TestPipeline pipeline = pipeline();
    pipeline.apply(stream().advanceWatermarkToInfinity()).apply(write(table));
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    assertThat(warehouse.snapshots(table)).isZero();
  }

  @ParameterizedTest
  @EnumSource(PaimonDistribution.class)
  void writesWithAndWithoutGathering(PaimonDistribution distribution) throws Exception {
    PaimonTable table = warehouse.create(unordered(Stock.table("db.append")));
    run(
        write(table).withDistribution(distribution),
        Stock.of("east", 1, 1, 1),
        Stock.of("west", 2, 1, 1));
    assertThat(warehouse.read(table, Stock::of)).hasSize(2);
  }

  @Test
  void refusesDynamicBuckets() throws Exception {
    PaimonTable table = warehouse.create(Stock.keyed("db.dynamic", "-1"));
    assertThatThrownBy(() -> run(write(table)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("has dynamic buckets")
        .hasMessageContaining("bucket=8");
  }

  @Test
  void refusesToReplace() throws Exception {
    PaimonTable table = warehouse.create(Stock.keyed("db.keyed", "2"));
    assertThatThrownBy(() -> run(write(table).replacing()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unbounded input cannot replace rows");
  }

  @Test
  void refusesARunnerThatCannotGiveAPaneTheSameContentTwice() throws Exception {
    PaimonTable table = warehouse.create(Stock.keyed("db.keyed", "2"));
    Pipeline pipeline = SPARK.pipeline(false);
    PCollection<Stock> stocks = pipeline.apply(stream().advanceWatermarkToInfinity());
    assertThatThrownBy(() -> stocks.apply(write(table)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SparkRunner cannot give a pane")
        .hasMessageContaining("Run on another runner");
  }

  private void run(WritePaimon<Stock> write, Stock... rows) {
    TestPipeline pipeline = pipeline();
    TestStream.Builder<Stock> stream = stream();
    for (Stock row : rows) {
      stream = stream.addElements(at(0, row));
    }
    pipeline.apply(stream.advanceWatermarkToInfinity()).apply(write);
    pipeline.run().waitUntilFinish();
  }

  private WritePaimon<Stock> write(PaimonTable table) {
    return PaimonIO.<Stock>write()
        .withCatalogOptions(warehouse.options())
        .to(table)
        .withRowFunction(Stock::row)
        .withTriggeringFrequency(MINUTE);
  }

  private static TestStream.Builder<Stock> stream() {
    return TestStream.create(SerializableCoder.of(Stock.class));
  }

  private static TimestampedValue<Stock> at(long seconds, Stock stock) {
    return TimestampedValue.of(stock, Instant.ofEpochMilli(seconds * 1000));
  }

  private static TestPipeline pipeline() {
    return TestPipeline.create().enableAbandonedNodeEnforcement(false);
  }
}
