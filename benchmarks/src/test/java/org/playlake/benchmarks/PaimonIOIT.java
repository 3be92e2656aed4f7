package org.playlake.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.apache.beam.runners.spark.SparkPipelineOptions;
import org.apache.beam.runners.spark.SparkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.values.PCollection;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.joda.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * Tables are written and read back, every row accounted for, and it is said how fast. {@code
 * -Drows=} sets how many rows.
 */
class PaimonIOIT {

  private static final long ROWS = Long.getLong("rows", 2_000_000);
  private static final int DAYS = 30;

  @TempDir Path warehouse;
  private Map<String, String> catalog;

  @BeforeEach
  void setCatalog() {
    catalog = Map.of("warehouse", warehouse.toString());
  }

  /** The table to write to: appended by partition, or keyed in so many buckets. */
  @ParameterizedTest
  @CsvSource({"append,-1", "append,4", "keyed,4", "keyed,-1"})
  void writesAndReads(String kind, String bucket) throws Exception {
    PaimonTable table = table(kind.equals("keyed"), bucket);
    PaimonTables.createMissing(catalog, List.of(table));
    double write = seconds(() -> write(table));
    double read = seconds(() -> read(table));
    say(
        "%-6s bucket=%-3s %,d rows, %,d MB: written %,.0f rows/s, read %,.0f rows/s%n",
        kind, bucket, ROWS, megabytes(), ROWS / write, ROWS / read);
  }

  /** Panes of unbounded input, on the runner that has a clock to be set. */
  @Test
  void followsPanes() throws Exception {
    int panes = 20;
    int each = 1_000;
    PaimonTable table = table(true, "2");
    PaimonTables.createMissing(catalog, List.of(table));
    TestStream.Builder<Long> stream = TestStream.create(VarLongCoder.of());
    for (int pane = 0; pane < panes; pane++) {
      long first = (long) pane * each;
      Long[] others = LongStream.range(first + 1, first + each).boxed().toArray(Long[]::new);
      stream = stream.addElements(first, others).advanceProcessingTime(Duration.standardMinutes(3));
    }
    TestStream<Long> events = stream.advanceWatermarkToInfinity();
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline
        .apply(events)
        .apply(writing(table).withTriggeringFrequency(Duration.standardMinutes(1)));
    double write = seconds(() -> pipeline.run().waitUntilFinish());
    TestPipeline reading = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PAssert.thatSingleton(ids(reading, table).apply(Count.globally()))
        .isEqualTo((long) panes * each);
    reading.run().waitUntilFinish();
    say("panes  %d of %,d rows: %.2f s a pane%n", panes, each, write / panes);
  }

  private void write(PaimonTable table) {
    Pipeline pipeline = spark();
    pipeline.apply(GenerateSequence.from(0).to(ROWS)).apply(writing(table));
    pipeline.run().waitUntilFinish();
  }

  private WritePaimon<Long> writing(PaimonTable table) {
    return PaimonIO.<Long>write()
        .withCatalogOptions(catalog)
        .to(table)
        .withRowFunction(
            id -> GenericRow.of((int) (id % DAYS), id, BinaryString.fromString("player " + id)))
        .withDistinctKeys();
  }

  private void read(PaimonTable table) {
    Pipeline pipeline = spark();
    PCollection<Long> ids = ids(pipeline, table);
    PAssert.thatSingleton(ids.apply(Sum.longsGlobally())).isEqualTo(ROWS * (ROWS - 1) / 2);
    pipeline.run().waitUntilFinish();
  }

  private PCollection<Long> ids(Pipeline pipeline, PaimonTable table) {
    return pipeline.apply(
        PaimonIO.<Long>read(row -> row.getLong(0))
            .withCatalogOptions(catalog)
            .from(table.name())
            .withColumns("id")
            .withCoder(VarLongCoder.of()));
  }

  private static PaimonTable table(boolean keyed, String bucket) {
    PaimonTable table =
        PaimonTable.of("db.t")
            .withColumn("day", "DATE")
            .withColumn("id", "BIGINT")
            .withColumn("name", "STRING")
            .withPartitionKeys("day")
            .withOption("bucket", bucket);
    if (keyed) {
      return table.withPrimaryKeys("day", "id");
    }
    return bucket.equals("-1") ? table : table.withOption("bucket-key", "id");
  }

  private static Pipeline spark() {
    SparkPipelineOptions options = PipelineOptionsFactory.create().as(SparkPipelineOptions.class);
    options.setRunner(SparkRunner.class);
    options.setSparkMaster("local[2]");
    return Pipeline.create(options);
  }

  private long megabytes() throws Exception {
    AtomicLong bytes = new AtomicLong();
    try (var files = Files.walk(warehouse)) {
      files.filter(Files::isRegularFile).forEach(file -> bytes.addAndGet(file.toFile().length()));
    }
    assertThat(bytes.get()).isPositive();
    return bytes.get() >> 20;
  }

  private static double seconds(Runnable work) {
    long started = System.nanoTime();
    work.run();
    return (System.nanoTime() - started) / 1e9;
  }

  /** To where the build's own lines go. */
  private static void say(String format, Object... values) {
    PrintStream out = System.out;
    out.printf(format, values);
  }
}
