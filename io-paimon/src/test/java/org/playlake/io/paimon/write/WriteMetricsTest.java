package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.metrics.DistributionResult;
import org.apache.beam.sdk.metrics.Lineage;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.errorhandling.ErrorHandler;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonTable;

/** The metrics that package-info promises, and where a write says that it wrote. */
class WriteMetricsTest {

  private static final Visit ANN = new Visit(1, "ann", 1);
  private static final Visit BOB = new Visit(2, "bob", 2);

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @EnumSource
  void countRowsFilesBytesAndCommits(PaimonDistribution distribution) throws Exception {
    PaimonTable table = warehouse.create(Visit.byDay("db.t"));
    PipelineResult result = run(write(table).withDistribution(distribution), false);
    assertThat(counters(result))
        .containsEntry("rowsWritten", 2L)
        .containsEntry("filesWritten", 2L)
        .containsEntry(
            "bytesWritten",
            warehouse.files(table).stream().mapToLong(Warehouse.LiveFile::bytes).sum())
        .containsEntry("commits", 1L)
        .doesNotContainKey("rowsRejected");
    DistributionResult millis = distribution(result, "commitMillis");
    assertThat(millis.getCount()).isEqualTo(1);
    assertThat(millis.getMin()).isNotNegative();
  }

  @ParameterizedTest
  @EnumSource
  void countElementsThatWentToTheErrorHandler(PaimonDistribution distribution) throws Exception {
    PaimonTable table = warehouse.create(Visit.byDay("db.t"));
    WritePaimon<Visit> write =
        write(table)
            .withDistribution(distribution)
            .withRowFunction(
                visit -> {
                  if (visit.equals(BOB)) {
                    throw new IllegalArgumentException("no row for bob");
                  }
                  return visit.row();
                });
    assertThat(counters(run(write, true)))
        .containsEntry("rowsWritten", 1L)
        .containsEntry("rowsRejected", 1L);
  }

  @Test
  void lineageNamesEveryTableThatWasCommitted() throws Exception {
    warehouse.create(Visit.table("db.ann"));
    warehouse.create(Visit.table("db.bob"));
    warehouse.create(Visit.table("db.cyd"));
    PipelineResult result =
        run(
            PaimonIO.<Visit>write()
                .withCatalogOptions(warehouse.options())
                .to(visit -> "db." + visit.who())
                .withRowFunction(Visit::row),
            false);
    assertThat(Lineage.query(result.metrics(), Lineage.Type.SINK))
        .containsExactlyInAnyOrder("paimon:db.ann", "paimon:db.bob");
  }

  @Test
  void lineageNamesATableThatWasEmptied() throws Exception {
    PaimonTable table = warehouse.create(Visit.table("db.t"));
    PipelineResult result = run(write(table).withRowFunction(visit -> null).replacing(), false);
    assertThat(Lineage.query(result.metrics(), Lineage.Type.SINK)).containsExactly("paimon:db.t");
    assertThat(counters(result)).containsEntry("commits", 1L).doesNotContainKey("filesWritten");
  }

  private WritePaimon<Visit> write(PaimonTable table) {
    return PaimonIO.<Visit>write()
        .withCatalogOptions(warehouse.options())
        .to(table)
        .withRowFunction(Visit::row);
  }

  private static PipelineResult run(WritePaimon<Visit> write, boolean handled) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<Visit> visits =
        pipeline.apply(Create.of(List.of(ANN, BOB)).withCoder(SerializableCoder.of(Visit.class)));
    if (handled) {
      try (ErrorHandler.BadRecordErrorHandler<PCollection<Long>> handler =
          pipeline.registerBadRecordErrorHandler(Count.globally())) {
        visits.apply(write.withBadRecordErrorHandler(handler));
      }
    } else {
      visits.apply(write);
    }
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    return result;
  }

  private static Map<String, Long> counters(PipelineResult result) {
    Map<String, Long> counters = new HashMap<>();
    named(result, null)
        .getCounters()
        .forEach(each -> counters.put(each.getName().getName(), each.getCommitted()));
    return counters;
  }

  private static DistributionResult distribution(PipelineResult result, String name) {
    return named(result, name).getDistributions().iterator().next().getCommitted();
  }

  private static MetricQueryResults named(PipelineResult result, String name) {
    MetricNameFilter filter =
        name == null
            ? MetricNameFilter.inNamespace("PaimonIO")
            : MetricNameFilter.named("PaimonIO", name);
    return result.metrics().queryMetrics(MetricsFilter.builder().addNameFilter(filter).build());
  }
}
