package org.playlake.io.paimon.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.playlake.io.paimon.read.LakeTable.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.metrics.Lineage;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.values.PCollection;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.ReadPaimon;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.table.PaimonReadFunction;

/** Options of a bounded read, one by one. */
class ReadPaimonTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void readsEveryRowOfTheNewestSnapshot() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1), row(2, "bob", 2));
    table.write(row(3, "cyd", 1));
    assertStrings(read(), "+I1ann", "+I2bob", "+I3cyd");
  }

  @Test
  void readsNothingOfATableWithoutSnapshotAndOfOneThatWasEmptied() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    assertStrings(read());
    table.write(row(1, "ann", 1));
    table.open().newBatchWriteBuilder().newCommit().truncateTable();
    assertStrings(read());
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "orc", "avro"})
  void filtersByAColumnThatDoesNotComeOut(String format) throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of("file.format", format));
    table.write(row(1, "ann", 1), row(2, "bob", 1), row(3, null, 1));
    assertStrings(names().withFilter("id >= 2 AND id < 3"), "bob");
    assertStrings(names().withFilter("id <> 2"), "ann", "null");
    assertStrings(names().withFilter("day = 1 AND name IS NULL"), "null");
    assertStrings(names().withFilter("NOT name = 'ann'"), "bob");
  }

  @Test
  void givesColumnsInTheOrderAsked() throws Exception {
    LakeTable.appended(warehouse, Map.of()).write(row(7, "ann", 2));
    assertStrings(
        PaimonIO.<String>read(
                row -> row.getFieldCount() + ":" + row.getInt(0) + ":" + row.getLong(1))
            .withCatalogOptions(warehouse.options())
            .from(LakeTable.NAME)
            .withColumns("day", "id")
            .withFilter("name = 'ann'")
            .withCoder(StringUtf8Coder.of()),
        "2:2:7");
  }

  @Test
  void readsOnlyThePartitionsNamed() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    InternalRow nowhen = GenericRow.of(4L, null, null);
    table.write(row(1, "ann", 1), row(2, "bob", 2), row(3, "cyd", 3), nowhen);
    Map<String, String> none = new HashMap<>();
    none.put("day", null);
    assertStrings(read().withPartitions(Map.of("day", "1")), "+I1ann");
    assertStrings(
        read().withPartitions(Map.of("day", "1"), Map.of("day", "3")), "+I1ann", "+I3cyd");
    assertStrings(read().withPartitions(Map.of("day", "9")));
    assertStrings(names().withPartitions(none), "null");
    assertStrings(names().withPartitions(Map.of("day", "__DEFAULT_PARTITION__")), "null");
    assertStrings(
        read().withPartitions(Map.of("day", "1"), Map.of("day", "3")).withFilter("id > 1"),
        "+I3cyd");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 3, 5, 9})
  void givesAsManyRowsAsTheLimitAllowsAndTheTableHas(long limit) throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    for (int day = 1; day <= 5; day++) {
      table.write(row(day, "n", day));
    }
    TestPipeline pipeline = pipeline();
    PAssert.thatSingleton(pipeline.apply(read().withLimit(limit)).apply(Count.globally()))
        .isEqualTo(Math.min(5, limit));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void readsASnapshotATagAndATime() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    long first = table.open().snapshotManager().snapshot(1).timeMillis();
    while (System.currentTimeMillis() <= first) {
      Thread.onSpinWait();
    }
    table.write(row(2, "bob", 1));
    table.tag("monday", 1);
    table.write(row(3, "cyd", 1));
    assertStrings(read().withSnapshot(2), "+I1ann", "+I2bob");
    assertStrings(read().withTag("monday"), "+I1ann");
    assertStrings(read().withTimestamp(Instant.ofEpochMilli(first)), "+I1ann");
    assertStrings(
        read().withTimestamp(Instant.now().plus(Duration.standardDays(1))),
        "+I1ann",
        "+I2bob",
        "+I3cyd");
  }

  @Test
  void leavesOutRowsOfWhichTheFunctionMakesNothing() throws Exception {
    LakeTable.appended(warehouse, Map.of()).write(row(1, "ann", 1), row(2, "bob", 1));
    assertStrings(
        PaimonIO.<String>read(row -> row.getLong(0) == 1 ? null : LakeTable.text(row))
            .withCatalogOptions(warehouse.options())
            .from(LakeTable.NAME)
            .withCoder(StringUtf8Coder.of()),
        "+I2bob");
  }

  @Test
  void infersTheCoderFromTheClassOfTheFunction() throws Exception {
    LakeTable.appended(warehouse, Map.of()).write(row(1, "ann", 1));
    ReadPaimon<String> read = PaimonIO.read(new AsText());
    assertStrings(read.withCatalogOptions(warehouse.options()).from(LakeTable.NAME), "+I1ann");
  }

  @Test
  void filtersLimitsAndPrunesManyRowsAtOnce() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    for (int part = 0; part < 4; part++) {
      int from = part * 25_000;
      table.write(
          IntStream.range(from, from + 25_000)
              .mapToObj(id -> row(id, "name " + id % 10, id % 4))
              .toArray(InternalRow[]::new));
    }
    ReadPaimon<String> twoDays =
        read()
            .withPartitions(Map.of("day", "1"), Map.of("day", "2"))
            .withFilter("name IN ('name 1', 'name 2') AND id >= 50000")
            .withSplitBytes(1);
    String[] expected =
        LongStream.range(50_000, 100_000)
            .filter(id -> (id % 4 == 1 || id % 4 == 2) && (id % 10 == 1 || id % 10 == 2))
            .mapToObj(id -> "+I" + id + "name " + id % 10)
            .toArray(String[]::new);
    assertThat(expected).hasSize(5000);
    assertStrings(twoDays, expected);
    TestPipeline pipeline = pipeline();
    PCollection<String> some = pipeline.apply(twoDays.withLimit(4321));
    PAssert.that(some)
        .satisfies(
            rows -> {
              assertThat(rows).hasSize(4321).doesNotHaveDuplicates().isSubsetOf(expected);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void countsWhatItReadAndSaysWhereItCameFrom() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1), row(2, "bob", 2));
    TestPipeline pipeline = pipeline();
    pipeline.apply(read().withFilter("name <> 'bob'").withSplitBytes(1));
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    assertThat(counter(result, "rowsRead")).isEqualTo(1);
    assertThat(counter(result, "splitsRead")).isBetween(1L, 2L);
    assertThat(counter(result, "bytesRead")).isPositive();
    assertThat(Lineage.query(result.metrics(), Lineage.Type.SOURCE))
        .containsExactly("paimon:db.people");
  }

  private static final class AsText implements PaimonReadFunction<String> {
    @Override
    public String element(InternalRow row) {
      return LakeTable.text(row);
    }
  }

  private static long counter(PipelineResult result, String name) {
    return result
        .metrics()
        .queryMetrics(
            MetricsFilter.builder().addNameFilter(MetricNameFilter.named("PaimonIO", name)).build())
        .getCounters()
        .iterator()
        .next()
        .getCommitted();
  }

  private ReadPaimon<String> read() {
    return PaimonIO.<String>read(LakeTable::text)
        .withCatalogOptions(warehouse.options())
        .from(LakeTable.NAME)
        .withCoder(StringUtf8Coder.of());
  }

  private ReadPaimon<String> names() {
    return PaimonIO.<String>read(row -> row.isNullAt(0) ? "null" : row.getString(0).toString())
        .withCatalogOptions(warehouse.options())
        .from(LakeTable.NAME)
        .withColumns("name")
        .withCoder(StringUtf8Coder.of());
  }

  private static void assertStrings(ReadPaimon<String> read, String... expected) {
    TestPipeline pipeline = pipeline();
    PAssert.that(pipeline.apply(read)).containsInAnyOrder(List.of(expected));
    pipeline.run().waitUntilFinish();
  }

  private static TestPipeline pipeline() {
    return TestPipeline.create().enableAbandonedNodeEnforcement(false);
  }
}
