package org.playlake.io.paimon.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.types.DataTypes;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.FailOnce;
import org.playlake.io.paimon.LocalSpark;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.ReadPaimon;
import org.playlake.io.paimon.Warehouse;

/** Partitions that the pipeline itself says, of a table partitioned by day and part. */
class ReadPartitionsTest {
  private static final int MAY_7 = 19850;
  private static final Coder<Map<String, String>> CODER =
      MapCoder.of(StringUtf8Coder.of(), NullableCoder.of(StringUtf8Coder.of()));

  @RegisterExtension static final LocalSpark SPARK = new LocalSpark(4);
  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void theRowsOfPartitionsNamedInWholeOrInPartComeOut() throws Exception {
    write();
    assertIds(
        List.of(
            Map.of("day", "2024-05-07", "part", "a"),
            Map.of("day", "2024-05-08"),
            Map.of("day", "2024-05-09")),
        1,
        3,
        4);
  }

  @Test
  void aPartitionThatIsNamedTwiceIsReadOnce() throws Exception {
    write();
    assertIds(
        List.of(
            Map.of("part", "a"),
            Map.of("day", "2024-05-07", "part", "a"),
            Map.of("part", "a"),
            Map.of("day", "2024-05-07")),
        1,
        2,
        3);
  }

  @Test
  void nullNamesThePartitionOfNull() throws Exception {
    write();
    Map<String, String> noDay = new HashMap<>();
    noDay.put("day", null);
    assertIds(List.of(noDay, Map.of("part", "b")), 2, 5);
  }

  @Test
  void withoutPartitionsNothingIsRead() throws Exception {
    write();
    assertIds(List.of());
  }

  @Test
  void filesOfOtherPartitionsAreNotRead() throws Exception {
    write();
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline
        .apply(Create.of(List.of(Map.of("part", "a"))).withCoder(CODER))
        .apply(ids().withSnapshot(1).ofPartitions());
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    Map<String, Long> counted = new HashMap<>();
    result
        .metrics()
        .queryMetrics(
            MetricsFilter.builder().addNameFilter(MetricNameFilter.inNamespace("PaimonIO")).build())
        .getCounters()
        .forEach(each -> counted.put(each.getName().getName(), each.getAttempted()));
    assertThat(counted).containsEntry("rowsRead", 2L).containsEntry("splitsRead", 2L);
  }

  @Test
  void columnsAndFilterHoldAndRowsHaveTheirSchema() throws Exception {
    write();
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<Row> rows =
        pipeline
            .apply(Create.of(List.of(Map.of("part", "a"))).withCoder(CODER))
            .apply(
                PaimonIO.readRows()
                    .withCatalogOptions(warehouse.options())
                    .from(LakeTable.NAME)
                    .withColumns("part")
                    .withFilter("id >= 2")
                    .withSnapshot(1)
                    .ofPartitions());
    assertThat(rows.getSchema().getFieldNames()).containsExactly("part");
    PAssert.that(rows.apply(MapElements.into(TypeDescriptors.strings()).via(Row::toString)))
        .satisfies(
            all -> {
              assertThat(all).hasSize(1);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void theSnapshotStaysTheOneThatWasNamed() throws Exception {
    LakeTable table = write();
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<Long> read =
        pipeline
            .apply(Create.of(List.of(Map.of("part", "a"))).withCoder(CODER))
            .apply(ids().withSnapshot(1).ofPartitions());
    table.overwrite(row(100, MAY_7, "a"));
    PAssert.that(read).containsInAnyOrder(1L, 3L);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void partitionsInWindowsComeTogether() throws Exception {
    write();
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<Long> read =
        pipeline
            .apply(Create.of(List.of(Map.of("part", "a"))).withCoder(CODER))
            .apply(Window.into(FixedWindows.of(Duration.standardHours(1))))
            .apply(ids().withSnapshot(1).ofPartitions());
    PAssert.that(read).containsInAnyOrder(1L, 3L);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void thousandsOfPartitionsCanBeAskedFor() throws Exception {
    write();
    List<Map<String, String>> many = new ArrayList<>();
    IntStream.range(0, 5_000).forEach(i -> many.add(Map.of("day", "2024-05-07", "part", "x" + i)));
    many.add(Map.of("part", "b"));
    assertIds(many, 2);
  }

  @Test
  void everyRowIsThereOnceHoweverOftenItsReadingFailsOnSpark() throws Exception {
    LakeTable table = create();
    int rows = 20_000;
    for (int from = 0; from < rows; from += rows / 4) {
      table.write(
          IntStream.range(from, from + rows / 4)
              .mapToObj(id -> row(id, MAY_7 + id % 3, "a"))
              .toArray(InternalRow[]::new));
    }
    FailOnce<Long> failing = new FailOnce<>(rows / 80);
    Pipeline pipeline = SPARK.pipeline(true);
    PCollection<Long> read =
        pipeline
            .apply(
                Create.of(List.of(Map.of("day", "2024-05-07"), Map.of("day", "2024-05-09")))
                    .withCoder(CODER))
            .apply(ids().withSnapshot(4).ofPartitions())
            .apply(ParDo.of(failing));
    PAssert.that(read)
        .satisfies(
            all -> {
              assertThat(all).doesNotHaveDuplicates().hasSize(13_333);
              assertThat(all).allSatisfy(id -> assertThat(id % 3).isNotEqualTo(1L));
              return null;
            });
    pipeline.run().waitUntilFinish();
    assertThat(failing.failures()).isPositive();
  }

  @Test
  void showsWhatItReads() {
    DisplayData shown = DisplayData.from(ids().withSnapshot(1).ofPartitions());

    assertThat(shown.asMap().values())
        .extracting(item -> item.getKey() + ": " + item.getValue())
        .contains("table: db.people", "version: snapshot 1", "columns: [id]");
  }

  @Test
  void whatCannotBeReadTwiceAlikeIsRefused() throws Exception {
    write();
    assertRefused(read -> read, "Name a snapshot with withSnapshot(..)");
    assertRefused(read -> read.withTag("t"), "of the tag t. Name a snapshot");
    assertRefused(ReadPaimon::continuously, "a read without an end. Name a snapshot");
    assertRefused(
        read -> read.withSnapshot(1).withPartitions(Map.of("part", "a")),
        "Leave out withPartitions.");
    assertRefused(read -> read.withSnapshot(1).withLimit(1), "Leave out withLimit.");
    TestPipeline endless = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<Map<String, String>> partitions =
        endless
            .apply(GenerateSequence.from(0).withRate(1, Duration.standardDays(1)))
            .apply(
                MapElements.into(
                        TypeDescriptors.maps(TypeDescriptors.strings(), TypeDescriptors.strings()))
                    .via(any -> Map.of("part", "a")));
    assertThatThrownBy(() -> partitions.apply(ids().withSnapshot(1).ofPartitions()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Give a bounded collection of them.");
  }

  private void assertRefused(Function<ReadPaimon<Long>, ReadPaimon<Long>> setting, String message) {
    PCollection<Map<String, String>> one =
        TestPipeline.create()
            .enableAbandonedNodeEnforcement(false)
            .apply(Create.of(List.of(Map.of("part", "a"))).withCoder(CODER));
    assertThatThrownBy(() -> one.apply(setting.apply(ids()).ofPartitions()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private void assertIds(List<Map<String, String>> partitions, long... expected) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<Long> read =
        pipeline
            .apply(Create.of(partitions).withCoder(CODER))
            .apply(ids().withSnapshot(1).ofPartitions());
    PAssert.that(read).containsInAnyOrder(Arrays.stream(expected).boxed().toList());
    pipeline.run().waitUntilFinish();
  }

  private ReadPaimon<Long> ids() {
    return PaimonIO.<Long>read(row -> row.getLong(0))
        .withCatalogOptions(warehouse.options())
        .from(LakeTable.NAME)
        .withColumns("id")
        .withCoder(VarLongCoder.of());
  }

  private LakeTable write() throws Exception {
    LakeTable table = create();
    table.write(
        row(1, MAY_7, "a"),
        row(2, MAY_7, "b"),
        row(3, MAY_7 + 1, "a"),
        row(4, MAY_7 + 1, "c"),
        row(5, null, "c"));
    return table;
  }

  private LakeTable create() throws Exception {
    return LakeTable.create(
        warehouse,
        Schema.newBuilder()
            .column("id", DataTypes.BIGINT())
            .column("day", DataTypes.DATE())
            .column("part", DataTypes.STRING())
            .partitionKeys("day", "part"));
  }

  private static InternalRow row(long id, Integer day, String part) {
    return GenericRow.of(id, day, BinaryString.fromString(part));
  }
}
