package org.playlake.pipeline.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.source.ReadParquet;

/** Shows on a terminal how far something is; elsewhere nothing. */
final class Progress implements AutoCloseable {
  /** Set by the launcher, which can tell; Java cannot, of standard error. */
  private static final String TERMINAL = "playlake.terminal";

  private static final MetricsFilter ROWS_READ =
      MetricsFilter.builder()
          .addNameFilter(MetricNameFilter.named(ReadParquet.class, ReadParquet.ROWS_READ))
          .build();

  private final @Nullable ProgressBar bar;
  private final long rows;

  private Progress(@Nullable ProgressBar bar, long rows) {
    this.bar = bar;
    this.rows = rows;
  }

  static Progress of(String what, long rows) {
    return of(what, rows, "rows");
  }

  static Progress of(String what, long rows, String unit) {
    if (!Boolean.getBoolean(TERMINAL)) {
      return new Progress(null, rows);
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(what)
            .setInitialMax(rows)
            .setUnit(" " + unit, 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(250)
            // Spark tells of rows when a task is done: the clock shows that it goes on.
            .continuousUpdate()
            .hideEta()
            .clearDisplayOnFinish()
            .build();
    return new Progress(bar, rows);
  }

  void show(long done) {
    if (bar != null) {
      bar.stepTo(Math.min(done, rows));
    }
  }

  /** A runner may read a source more than once: what is over the whole is not shown. */
  void show(PipelineResult result) {
    if (bar == null) {
      return;
    }
    long read = 0;
    for (MetricResult<Long> counter : result.metrics().queryMetrics(ROWS_READ).getCounters()) {
      read += counter.getAttempted();
    }
    show(read);
    bar.setExtraMessage(read < rows ? "reading, writing ODS" : "writing DWD and ADS, committing");
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
