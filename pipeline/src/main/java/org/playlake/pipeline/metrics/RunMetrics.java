package org.playlake.pipeline.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.playlake.pipeline.outcome.RunReport;

/**
 * Gauges of one run. Series are few and stay the same from run to run: what differs, the run's id
 * and its load dates, are labels of {@link #RUN}{@code _info} alone.
 */
final class RunMetrics {
  static final String LAST_SUCCESS = "playlake_last_success_timestamp_seconds";
  private static final String RUN = "playlake_run";

  private final RunReport report;
  private final Labels database;
  private final MetricSnapshots.Builder metrics = MetricSnapshots.builder();

  private RunMetrics(RunReport report) {
    this.report = report;
    this.database = Labels.of("database", report.database());
  }

  /** The text, with the time of success where there was one. */
  static String text(RunReport report, Instant ended) throws IOException {
    RunMetrics run = new RunMetrics(report);
    if (report.isDone()) {
      run.one(LAST_SUCCESS, "When a run was done last.", seconds(ended));
    }
    run.outcome(ended);
    // A run that failed has written nothing, and the tables are as they were.
    if (report.isDone()) {
      run.inputs();
      run.outputs();
      run.counts();
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(text, run.metrics.build());
    return text.toString(UTF_8);
  }

  private void outcome(Instant ended) {
    one(RUN + "_exit_code", "Exit code of the last run: 0 is done.", report.exitCode());
    one(RUN + "_ended_timestamp_seconds", "When the last run ended.", seconds(ended));
    one(
        RUN + "_duration_seconds",
        "How long the last run took.",
        report.elapsed().toMillis() / 1000.0);
    int dates = report.loadDates().size();
    metrics.metricSnapshot(
        InfoSnapshot.builder()
            .name(RUN)
            .help("The last run, and the load dates that it was for.")
            .dataPoint(
                InfoSnapshot.InfoDataPointSnapshot.builder()
                    .labels(
                        database.merge(
                            Labels.of(
                                "run_id",
                                report.runId(),
                                "load_from",
                                dates == 0 ? "" : report.loadDates().get(0).toString(),
                                "load_to",
                                dates == 0 ? "" : report.loadDates().get(dates - 1).toString())))
                    .build())
            .build());
  }

  private void inputs() {
    inputs("rows", "Rows read by the last run that was done, by source.", RunReport.Input::rows);
    inputs("files", "Files read by the last run that was done.", RunReport.Input::files);
    inputs(
        "bytes", "Bytes of the files read by the last run that was done.", RunReport.Input::bytes);
  }

  private void inputs(String unit, String help, ToLongFunction<RunReport.Input> value) {
    Map<String, Long> bySource = new TreeMap<>();
    report
        .inputs()
        .forEach(each -> bySource.merge(each.source(), value.applyAsLong(each), Long::sum));
    many(RUN + "_input_" + unit, help, "source", bySource);
  }

  private void outputs() {
    outputs("rows", "Rows of each table for the last run that was done.", RunReport.Output::rows);
    outputs("files", "Files of each table likewise.", RunReport.Output::files);
    outputs("bytes", "Bytes of each table likewise.", RunReport.Output::bytes);
  }

  private void outputs(String unit, String help, ToLongFunction<RunReport.Output> value) {
    Map<String, Long> byTable = new TreeMap<>();
    report.outputs().forEach(each -> byTable.put(each.table(), value.applyAsLong(each)));
    many(RUN + "_output_" + unit, help, "table", byTable);
  }

  private void counts() {
    many(
        RUN + "_rejected_events",
        "Events rejected by the last run that was done, by reason.",
        "reason",
        report.rejected());
    many(
        RUN + "_casts_to_null",
        "Values that did not parse in the last run that was done, by column.",
        "column",
        report.castsToNull());
  }

  private void one(String name, String help, double value) {
    metrics.metricSnapshot(
        GaugeSnapshot.builder()
            .name(name)
            .help(help)
            .dataPoint(
                GaugeSnapshot.GaugeDataPointSnapshot.builder()
                    .labels(database)
                    .value(value)
                    .build())
            .build());
  }

  private void many(String name, String help, String label, Map<String, Long> values) {
    if (values.isEmpty()) {
      return;
    }
    GaugeSnapshot.Builder metric = GaugeSnapshot.builder().name(name).help(help);
    values.forEach(
        (key, value) ->
            metric.dataPoint(
                GaugeSnapshot.GaugeDataPointSnapshot.builder()
                    .labels(database.merge(Labels.of(label, key)))
                    .value(value)
                    .build()));
    metrics.metricSnapshot(metric.build());
  }

  private static double seconds(Instant time) {
    return time.toEpochMilli() / 1000.0;
  }
}
