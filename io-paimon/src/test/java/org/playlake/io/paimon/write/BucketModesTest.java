package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.table.BucketMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.LocalSpark;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonTable;

/** Tables of each bucket mode get rows, newer ones, and lose some, on both runners. */
class BucketModesTest {

  private static final int ARTICLES = 300;

  @RegisterExtension static final LocalSpark SPARK = new LocalSpark(4);
  @RegisterExtension final Warehouse warehouse = new Warehouse();

  static Stream<Arguments> keyed() {
    return Stream.of(
            Arguments.of(Stock.keyed("db.fixed", "3"), BucketMode.HASH_FIXED),
            Arguments.of(
                Stock.keyed("db.dynamic", "-1").withOption("dynamic-bucket.target-row-num", "40"),
                BucketMode.HASH_DYNAMIC))
        .flatMap(
            each ->
                Stream.of(false, true)
                    .map(spark -> Arguments.of(each.get()[0], each.get()[1], spark)));
  }

  @ParameterizedTest
  @MethodSource("keyed")
  void keepsTheNewestRowOfEachKeyOverSeveralRuns(PaimonTable table, BucketMode mode, boolean spark)
      throws Exception {
    warehouse.create(table);
    assertThat(warehouse.open(table).bucketMode()).isEqualTo(mode);
    List<Stock> first = new ArrayList<>();
    for (int article = 0; article < ARTICLES; article++) {
      for (int version = 1; version <= 3; version++) {
        first.add(Stock.of("east" + article % 2, article, version, version * 10));
      }
    }
    run(spark, first, table);
    assertThat(warehouse.read(table, Stock::of))
        .hasSize(ARTICLES)
        .allMatch(stock -> stock.version() == 3 && stock.count() == 30);
    List<Stock> second = new ArrayList<>();
    for (int article = 0; article < ARTICLES; article += 2) {
      second.add(Stock.of("east0", article, 5, 50));
      second.add(Stock.of("east0", article, 4, 40));
      second.add(Stock.gone("east1", article + 1, 5));
      second.add(Stock.of("east1", article + 1, 4, 40));
    }
    run(spark, second, table);
    assertThat(warehouse.read(table, Stock::of))
        .hasSize(ARTICLES / 2)
        .allMatch(stock -> stock.article() % 2 == 0 && stock.count() == 50);
  }

  @ParameterizedTest
  @MethodSource("keyed")
  void replacesAllRows(PaimonTable table, BucketMode mode, boolean spark) throws Exception {
    warehouse.create(table);
    run(spark, List.of(Stock.of("east", 1, 9, 9), Stock.of("west", 2, 9, 9)), table);
    pipeline(spark, List.of(Stock.of("west", 3, 1, 1)), write(table).replacing());
    assertThat(warehouse.read(table, Stock::of)).containsExactly(Stock.of("west", 3, 1, 1));
    pipeline(spark, List.of(), write(table).replacing());
    assertThat(warehouse.read(table, Stock::of)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aKeyThatMovesToAnotherPartitionLeavesItsOwn(boolean spark) throws Exception {
    PaimonTable table =
        warehouse.create(
            PaimonTable.of("db.across")
                .withColumn("shop", "STRING")
                .withColumn("article", "INT")
                .withColumn("version", "BIGINT")
                .withColumn("count", "INT")
                .withPartitionKeys("shop")
                .withPrimaryKeys("article"));
    assertThat(warehouse.open(table).bucketMode()).isEqualTo(BucketMode.KEY_DYNAMIC);
    WritePaimon<Stock> distinct = write(table).withDistinctKeys();
    pipeline(spark, List.of(Stock.of("east", 1, 1, 10), Stock.of("east", 2, 1, 10)), distinct);
    pipeline(spark, List.of(Stock.of("west", 1, 2, 20), Stock.of("west", 3, 2, 20)), distinct);
    pipeline(spark, List.of(Stock.gone("west", 3, 3)), distinct);
    assertThat(warehouse.read(table, Stock::of))
        .containsExactlyInAnyOrder(Stock.of("west", 1, 2, 20), Stock.of("east", 2, 1, 10));
    pipeline(spark, List.of(Stock.of("north", 7, 1, 1)), distinct.replacing());
    assertThat(warehouse.read(table, Stock::of)).containsExactly(Stock.of("north", 7, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void appendsToFixedBuckets(boolean spark) throws Exception {
    PaimonTable table =
        warehouse.create(
            PaimonTable.of("db.append")
                .withColumn("shop", "STRING")
                .withColumn("article", "INT")
                .withColumn("version", "BIGINT")
                .withColumn("count", "INT")
                .withPartitionKeys("shop")
                .withOption("bucket", "4")
                .withOption("bucket-key", "article"));
    List<Stock> rows = new ArrayList<>();
    for (int article = 0; article < ARTICLES; article++) {
      rows.add(Stock.of("east" + article % 3, article, 1, 1));
    }
    run(spark, rows, table);
    run(spark, rows, table);
    List<Stock> twice = new ArrayList<>(rows);
    twice.addAll(rows);
    assertThat(warehouse.read(table, Stock::of)).containsExactlyInAnyOrderElementsOf(twice);
    assertThat(warehouse.files(table)).hasSizeLessThanOrEqualTo(2 * 3 * 4);
  }

  @Test
  void ofRowsThatDifferInNothingThatOrdersThemTheSameOneIsKeptWhateverTheirOrder()
      throws Exception {
    List<List<Stock>> kept = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      PaimonTable table = warehouse.create(Stock.keyed("db.ties" + run, "2"));
      List<Stock> rows = new ArrayList<>();
      for (int article = 0; article < 50; article++) {
        for (int count = 0; count < 5; count++) {
          rows.add(Stock.of("east", article, 1, (count * 7919 + article) % 1000));
        }
      }
      Collections.shuffle(rows, new Random(run));
      run(run == 2, rows, table);
      kept.add(warehouse.read(table, Stock::of));
    }
    assertThat(kept.get(0)).hasSize(50).isEqualTo(kept.get(1)).isEqualTo(kept.get(2));
  }

  @Test
  void postponedRowsAreThereOnceTheyAreCompacted() throws Exception {
    PaimonTable table = warehouse.create(Stock.keyed("db.later", "-2"));
    assertThat(warehouse.open(table).bucketMode()).isEqualTo(BucketMode.POSTPONE_MODE);
    run(false, List.of(Stock.of("east", 1, 1, 10), Stock.of("east", 2, 1, 10)), table);
    assertThat(warehouse.snapshots(table)).isEqualTo(1);
    assertThat(warehouse.read(table, Stock::of)).isEmpty();
  }

  @Test
  void refusesTwoWritersOfOneBucketInOneCommit() throws Exception {
    PaimonTable table = warehouse.create(Stock.keyed("db.fixed", "1"));
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionList<PaimonFiles> files = PCollectionList.empty(pipeline);
    for (int version = 1; version <= 2; version++) {
      files =
          files.and(
              pipeline
                  .apply(
                      "Stocks" + version,
                      Create.of(Stock.of("east", 1, version, 1))
                          .withCoder(SerializableCoder.of(Stock.class)))
                  .apply(
                      "Write" + version,
                      PaimonIO.<Stock>writeFiles()
                          .withCatalogOptions(warehouse.options())
                          .to(table, Stock::row)));
    }
    files.apply(PaimonIO.commitFiles().withCatalogOptions(warehouse.options()).append(table));
    assertThatThrownBy(() -> pipeline.run().waitUntilFinish())
        .hasMessageContaining("Two writers wrote to bucket 0 of one partition of table db.fixed");
    assertThat(warehouse.snapshots(table)).isZero();
  }

  @Test
  void refusesATableThatWouldKeepWhicheverRowCameLast() throws Exception {
    PaimonTable table =
        PaimonTable.of("db.unordered")
            .withColumn("article", "INT")
            .withColumn("count", "INT")
            .withPrimaryKeys("article")
            .withOption("bucket", "1");
    warehouse.create(table);
    Pipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    var stocks = pipeline.apply(Create.empty(SerializableCoder.of(Stock.class)));
    assertThatThrownBy(() -> stocks.apply("Write", write(table)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("Table db.unordered cannot be written: it keeps of several rows")
        .hasMessageContaining("Give it a sequence.field, or say withDistinctKeys()");
    stocks.apply("WriteDistinct", write(table).withDistinctKeys());
  }

  @Test
  void sumsNeedNoOrder() throws Exception {
    PaimonTable table =
        warehouse.create(
            PaimonTable.of("db.sums")
                .withColumn("article", "INT")
                .withColumn("count", "INT")
                .withPrimaryKeys("article")
                .withOption("bucket", "2")
                .withOption("merge-engine", "aggregation")
                .withOption("fields.count.aggregate-function", "sum"));
    List<Stock> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(Stock.of("", i % 10, 0, 1));
    }
    WritePaimon<Stock> write =
        write(table).withRowFunction(stock -> GenericRow.of(stock.article(), stock.count()));
    pipeline(false, rows, write);
    assertThat(warehouse.read(table, row -> row.getInt(1))).hasSize(10).containsOnly(10);
  }

  @Test
  void refusesToWriteBucketsBundleByBundle() throws Exception {
    PaimonTable table = warehouse.create(Stock.keyed("db.fixed", "3"));
    Pipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    var stocks = pipeline.apply(Create.empty(SerializableCoder.of(Stock.class)));
    assertThatThrownBy(() -> stocks.apply(write(table).withDistribution(PaimonDistribution.NONE)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("has buckets, and each of them has to be written by one writer");
  }

  @Test
  void refusesToTakeRowsBackFromATableWithoutKeys() throws Exception {
    PaimonTable table =
        warehouse.create(
            PaimonTable.of("db.append")
                .withColumn("shop", "STRING")
                .withColumn("article", "INT")
                .withColumn("version", "BIGINT")
                .withColumn("count", "INT"));
    assertThatThrownBy(() -> run(false, List.of(Stock.gone("east", 1, 1)), table))
        .hasStackTraceContaining("Table db.append has no primary key, so a row of kind -D");
  }

  private void run(boolean spark, List<Stock> rows, PaimonTable table) {
    pipeline(spark, rows, write(table));
  }

  private WritePaimon<Stock> write(PaimonTable table) {
    return PaimonIO.<Stock>write()
        .withCatalogOptions(warehouse.options())
        .to(table)
        .withRowFunction(Stock::row);
  }

  private static void pipeline(boolean spark, List<Stock> rows, WritePaimon<Stock> write) {
    Pipeline pipeline =
        spark ? SPARK.pipeline(false) : TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline.apply(Create.of(rows).withCoder(SerializableCoder.of(Stock.class))).apply(write);
    pipeline.run().waitUntilFinish();
  }
}
