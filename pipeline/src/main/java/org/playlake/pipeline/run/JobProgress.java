package org.playlake.pipeline.run;

import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.read.ReadParquet;
import org.playlake.pipeline.terminal.Step;

/**
 * Progress of a run, by what its workers count when they are done with a bundle: every row is read,
 * then decoded, with its raw row written; every event is written once more, after the shuffle by
 * date. What comes then is short, and not counted.
 *
 * @param rows of both sources
 * @param events of them
 */
record JobProgress(long rows, long events) {
  private static final MetricsFilter READ =
      MetricsFilter.builder()
          .addNameFilter(MetricNameFilter.named(ReadParquet.class, ReadParquet.ROWS_READ))
          .build();
  private static final MetricsFilter DECODED =
      rowsWritten().addStep("DecodedProfiles").addStep("EnrichedEvents").build();
  private static final MetricsFilter WRITTEN = rowsWritten().addStep("WriteEvents").build();

  private static MetricsFilter.Builder rowsWritten() {
    return MetricsFilter.builder().addNameFilter(MetricNameFilter.named("PaimonIO", "rowsWritten"));
  }

  static JobProgress of(JobPlan job) {
    return new JobProgress(job.rows(), job.events().rows());
  }

  Step begin() {
    return step(0, 0, 0);
  }

  Step at(MetricResults metrics) {
    return step(count(metrics, READ), count(metrics, DECODED), count(metrics, WRITTEN));
  }

  /** A runner may do something more than once: what is over the whole is not shown. */
  Step step(long readRows, long decodedRows, long writtenEvents) {
    long read = Math.min(readRows, rows);
    long decoded = Math.min(decodedRows, read);
    long written = Math.min(writtenEvents, events);
    double share = (double) (read + decoded + written) / Math.max(1, rows + rows + events);
    if (read < rows) {
      return new Step("Reading", read, rows, "rows", share);
    }
    if (decoded < rows) {
      return new Step("Decoding", decoded, rows, "rows", share);
    }
    String phase = written < events ? "Writing" : "Publishing";
    return new Step(phase, written, events, "events", share);
  }

  private static long count(MetricResults metrics, MetricsFilter filter) {
    long count = 0;
    for (MetricResult<Long> counter : metrics.queryMetrics(filter).getCounters()) {
      count += counter.getAttempted();
    }
    return count;
  }
}
