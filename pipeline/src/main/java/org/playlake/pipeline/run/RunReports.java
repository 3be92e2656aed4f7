package org.playlake.pipeline.run;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.lineage.LineageOutlet;
import org.playlake.pipeline.metrics.MetricsOutlet;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.outcome.RunReport;

/**
 * The systems that are told of a run, where options name some. They never make a run fail: what
 * does not reach them is a line for the user.
 */
public final class RunReports {
  /** Nobody is told. */
  public static final RunReports NONE = new RunReports(null, null, List.of(), List.of());

  private final @Nullable LineageOutlet lineage;
  private final @Nullable MetricsOutlet metrics;
  private final List<String> profiles;
  private final List<String> events;

  private RunReports(
      @Nullable LineageOutlet lineage,
      @Nullable MetricsOutlet metrics,
      List<String> profiles,
      List<String> events) {
    this.lineage = lineage;
    this.metrics = metrics;
    this.profiles = profiles;
    this.events = events;
  }

  /**
   * Those that the options name.
   *
   * @param problems gets a message for each that makes no sense
   */
  public static RunReports of(RunOptions options, Problems problems) {
    LineageOutlet lineage =
        options.getLineage() == null
            ? null
            : problems.check(() -> LineageOutlet.of(options.getLineage(), System.getenv()));
    MetricsOutlet metrics =
        options.getMetrics() == null
            ? null
            : problems.check(() -> MetricsOutlet.of(options.getMetrics()));
    return lineage == null && metrics == null
        ? NONE
        : new RunReports(
            lineage,
            metrics,
            SourceInputs.locations(options.getProfiles()),
            SourceInputs.locations(options.getEvents()));
  }

  /** Tells that a run begins. */
  void begun(JobPlan job, String run, PrintWriter err) {
    if (lineage != null) {
      List<RunReport.Output> outputs =
          job.tables().inOrder().stream()
              .map(PaimonTable::name)
              .map(name -> new RunReport.Output(shortName(name), 0, 0, 0, -1))
              .toList();
      warn(lineage.tell(report(job, run, null, outputs, null, ExitCode.DONE, null)), err);
    }
  }

  /**
   * Tells that a run has ended.
   *
   * @param tables what it has published
   * @param summary null of a run that failed
   * @param error null of one that did not
   * @param isMadeAgain whether the same part is run once more, which metrics wait for
   */
  void ended(
      JobPlan job,
      String run,
      List<PaimonSnapshot> tables,
      @Nullable RunSummary summary,
      int exitCode,
      @Nullable String error,
      boolean isMadeAgain,
      PrintWriter err) {
    if (lineage == null && metrics == null) {
      return;
    }
    List<RunReport.Output> outputs =
        tables.stream()
            .map(
                each ->
                    new RunReport.Output(
                        shortName(each.table()),
                        each.rows(),
                        each.files(),
                        each.bytes(),
                        each.id()))
            .toList();
    RunReport report = report(job, run, Instant.now(), outputs, summary, exitCode, error);
    if (lineage != null) {
      warn(lineage.tell(report), err);
    }
    if (metrics != null && !isMadeAgain) {
      warn(metrics.tell(report), err);
    }
  }

  private static void warn(Optional<String> sentence, PrintWriter err) {
    sentence.ifPresent(
        each -> {
          err.println(each);
          err.flush();
        });
  }

  private RunReport report(
      JobPlan job,
      String run,
      @Nullable Instant ended,
      List<RunReport.Output> outputs,
      @Nullable RunSummary summary,
      int exitCode,
      @Nullable String error) {
    List<Integer> loads =
        job.entries().stream().map(each -> (int) each.loadDate().toEpochDay()).toList();
    List<RunReport.Input> inputs =
        new SourceInputs()
            .add("profiles", profiles, job.profiles(), loads)
            .add("events", events, job.events(), loads)
            .inputs();
    return new RunReport(
        run,
        job.tables().database(),
        String.valueOf(job.catalog().get("warehouse")),
        job.zone(),
        job.load().dates().dates(),
        job.began(),
        ended,
        inputs,
        outputs,
        summary == null ? Map.of() : summary.rejectedByReason(),
        summary == null ? Map.of() : summary.castsToNullByColumn(),
        exitCode,
        error);
  }

  private static String shortName(String table) {
    return table.substring(table.indexOf('.') + 1);
  }
}
