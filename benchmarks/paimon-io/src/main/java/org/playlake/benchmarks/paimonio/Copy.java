package org.playlake.benchmarks.paimonio;

import java.util.Locale;
import java.util.Map;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.runners.spark.SparkPipelineOptions;
import org.apache.beam.runners.spark.SparkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonDistribution;

/** A program that copies a Paimon table by PaimonIO, or reads it. */
public final class Copy {
  private static final String SOURCE = "bench.source";
  private static final String TARGET = "bench.target";

  private Copy() {}

  /** Takes spark or direct, row or typed, the warehouse and the kind of work. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    Pipeline pipeline = Pipeline.create(options(args[0]));
    Map<String, String> catalog = Map.of("warehouse", args[2]);
    if (args[1].equals("row")) {
      rows(pipeline, catalog, args[3]);
    } else {
      sales(pipeline, catalog, args[3]);
    }
    pipeline.run().waitUntilFinish();
    System.out.printf(Locale.ROOT, "job seconds: %.3f%n", (System.nanoTime() - start) / 1e9);
  }

  private static void rows(Pipeline pipeline, Map<String, String> catalog, String kind) {
    PCollection<Row> rows =
        pipeline.apply("Read", PaimonIO.readRows().withCatalogOptions(catalog).from(SOURCE));
    if (kind.equals("read")) {
      rows.apply("Sum", Combine.globally(new SumFn<>(new RowSum())))
          .apply("Print", ParDo.of(new PrintFn()));
    } else {
      rows.apply("Write", written(PaimonIO.writeRows(), catalog, kind));
    }
  }

  private static void sales(Pipeline pipeline, Map<String, String> catalog, String kind) {
    PCollection<Sale> sales =
        pipeline.apply(
            "Read",
            PaimonIO.read(Sale::of)
                .withCatalogOptions(catalog)
                .from(SOURCE)
                .withCoder(SaleCoder.of()));
    if (kind.equals("read")) {
      sales
          .apply("Sum", Combine.globally(new SumFn<>(new SaleSum())))
          .apply("Print", ParDo.of(new PrintFn()));
    } else {
      sales.apply(
          "Write", written(PaimonIO.<Sale>write().withRowFunction(new SaleRow()), catalog, kind));
    }
  }

  /** Paimon's own sinks append without a shuffle. */
  private static <T> WritePaimon<T> written(
      WritePaimon<T> write, Map<String, String> catalog, String kind) {
    WritePaimon<T> keyed = write.withCatalogOptions(catalog).to(TARGET).withDistinctKeys();
    return kind.equals("append") ? keyed.withDistribution(PaimonDistribution.NONE) : keyed;
  }

  private static PipelineOptions options(String runner) {
    if (runner.equals("direct")) {
      DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
      options.setRunner(DirectRunner.class);
      options.setTargetParallelism(2);
      return options;
    }
    SparkPipelineOptions options = PipelineOptionsFactory.create().as(SparkPipelineOptions.class);
    options.setRunner(SparkRunner.class);
    options.setSparkMaster("local[2]");
    return options;
  }
}
