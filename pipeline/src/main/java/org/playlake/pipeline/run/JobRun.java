package org.playlake.pipeline.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineResult.State;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.CommitPaimonFiles;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.CommitConflictException;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.check.ChecksFailedException;
import org.playlake.pipeline.engine.LocalSparkContext;
import org.playlake.pipeline.engine.SparkProperties;
import org.playlake.pipeline.engine.Workers;
import org.playlake.pipeline.job.IcebergMetadata;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.job.PlayerAnalytics;
import org.playlake.pipeline.job.TableCreation;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.terminal.Progress;

/** Runs the job once and reports the outcome. */
public final class JobRun {
  /** No exit code: the run is to be made again, on top of what another one has published. */
  static final int OVERTAKEN = -1;

  private static final org.joda.time.Duration GLANCE = org.joda.time.Duration.millis(200);

  private final JobPlan job;
  private final RunOptions options;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean again;
  private final RunReports reports;
  private final SummaryFile summaries;

  /**
   * The run of a plan.
   *
   * @param again whether one that another run has overtaken ends with {@link #OVERTAKEN}, because
   *     it is going to be made again
   */
  public JobRun(JobPlan job, RunOptions options, PrintWriter out, PrintWriter err, boolean again) {
    this(job, options, out, err, again, RunReports.NONE, new SummaryFile(options));
  }

  JobRun(
      JobPlan job,
      RunOptions options,
      PrintWriter out,
      PrintWriter err,
      boolean again,
      RunReports reports,
      SummaryFile summaries) {
    this.reports = reports;
    this.summaries = summaries;
    this.again = again;
    this.job = job;
    this.options = options;
    this.out = out;
    this.err = err;
  }

  /** Gives the exit code. */
  public int run() throws Exception {
    SparkProperties.setParallelism(job.profiles().bytes() + job.events().bytes());
    Workers.fit(options, PlannedWork.of(job).bytesRead());
    try (LocalSparkContext spark = LocalSparkContext.begin(options)) {
      return run(spark);
    }
  }

  private int run(LocalSparkContext spark) throws Exception {
    try {
      TableCreation.createMissing(job, err::println);
    } catch (PaimonSchemaException e) {
      return tellConflict(ChangedTables.since(job) + " " + asItWas(), e);
    }
    if (options.isIcebergMetadata()) {
      IcebergMetadata.write(job);
    }
    SnapshotRetention retention = SnapshotRetention.before(job);
    Pipeline pipeline = Pipeline.create(options);
    CommitPaimonFiles commit = PlayerAnalytics.build(pipeline, job);
    String run = commit.commitUser();
    reports.begun(job, run, err);
    PipelineResult result;
    Thread interrupted = new Thread(() -> tellOfInterruption(commit), "interrupted");
    Runtime.getRuntime().addShutdownHook(interrupted);
    try {
      result = runToEnd(pipeline, spark);
    } catch (Exception | Error e) {
      int code = explain(e, commit);
      tellFailure(run, code, e);
      return code;
    } finally {
      forget(interrupted);
    }
    List<PaimonSnapshot> tables = committed(commit);
    Map<String, Long> removed = retention.enforce(err);
    Duration elapsed = Duration.between(job.began(), Instant.now());
    RunSummary summary = RunSummary.of(job, run, tables, removed, result.metrics(), elapsed);
    summary.print(out);
    summary.warnOfDates(err);
    summary.findings().forEach(each -> err.println("A check did not hold: " + each + "."));
    int code = write(summary);
    String error = code == ExitCode.DONE ? null : "The tables are published, the summary is not.";
    reports.ended(job, run, tables, summary, code, error, false, err);
    return code;
  }

  /** One that is made again has another name then, and is over under this one. */
  private void tellFailure(String run, int code, Throwable failure) {
    String findings = Causes.message(failure, ChecksFailedException.class);
    reports.ended(
        job,
        run,
        List.of(),
        null,
        code == OVERTAKEN ? ExitCode.CONFLICT : code,
        findings == null ? Causes.explain(failure) : "A check did not hold: " + findings,
        code == OVERTAKEN,
        err);
  }

  private int write(RunSummary part) {
    return summaries
        .add(part.json())
        .map(
            problem -> {
              err.println("playlake: every table is published, but " + problem);
              return ExitCode.FAILED;
            })
        .orElse(ExitCode.DONE);
  }

  /** Runs when the process is told to end before the job has. */
  private void tellOfInterruption(CommitPaimonFiles commit) {
    err.println("playlake: interrupted. " + published(commit));
    err.flush();
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endingAlready) {
      // The hook says what there is to say.
    }
  }

  private boolean isDirect() {
    return options.getRunner().getSimpleName().equals("DirectRunner");
  }

  private PipelineResult runToEnd(Pipeline pipeline, LocalSparkContext spark) throws IOException {
    JobProgress steps = JobProgress.of(job);
    try (Progress progress = Progress.of(steps.begin(), options.isQuiet(), err)) {
      progress.show(steps.begin());
      spark.provide();
      PipelineResult result = pipeline.run();
      @Nullable State state = null;
      while (state == null || !state.isTerminal()) {
        state = result.waitUntilFinish(GLANCE);
        if (state != null && !state.isTerminal() && isDirect()) {
          // So the DirectRunner tells of an error of the JVM in a worker, which it logs: where the
          // time is up it gives no state, and other runners give this one.
          result.cancel();
          throw new IllegalStateException(RunLog.lastError());
        }
        progress.show(steps.at(result.metrics()));
      }
      if (state != State.DONE) {
        throw new IllegalStateException("The runner ended the job as " + state + ".");
      }
      return result;
    }
  }

  private List<PaimonSnapshot> committed(CommitPaimonFiles commit) throws Exception {
    List<PaimonSnapshot> snapshots = new ArrayList<>();
    for (PaimonTable table : job.allTables()) {
      PaimonTables.snapshot(job.catalog(), table, commit.commitUser()).ifPresent(snapshots::add);
    }
    return snapshots;
  }

  private int explain(Throwable failure, CommitPaimonFiles commit) {
    String conflict = Causes.message(failure, CommitConflictException.class);
    if (conflict != null) {
      return tellConflict(conflict, failure);
    }
    String findings = Causes.message(failure, ChecksFailedException.class);
    if (findings != null) {
      RunLog.write("A check did not hold", failure);
      err.println("playlake: a check did not hold: " + findings + ". " + published(commit));
      err.println(RowsToLookAt.of(job));
      return ExitCode.CONFLICT;
    }
    if (Causes.message(failure, PaimonSchemaException.class) != null) {
      // The tables were as they had to be when the run began.
      return tellConflict(ChangedTables.since(job) + " " + published(commit), failure);
    }
    RunLog.write("The run failed", failure);
    err.println("playlake: the run failed. " + Causes.explain(failure) + "." + place(failure));
    err.println(published(commit));
    err.println(RunLog.place());
    return ExitCode.FAILED;
  }

  private int tellConflict(String message, Throwable failure) {
    RunLog.write("Another run was there first", failure);
    if (again) {
      return OVERTAKEN;
    }
    err.println("playlake: " + message);
    return ExitCode.CONFLICT;
  }

  /** Which disk is full, where one is. */
  private String place(Throwable failure) {
    String little = Causes.isFullDisk(failure) ? DiskSpace.little(job) : "";
    return little.isEmpty() ? "" : " " + little;
  }

  private String asItWas() {
    return job.older().asides().isEmpty()
        ? "Every table is as it was."
        : "Every table is as it was, but for those of an older layout that were moved aside."
            + " Run again to rebuild the lake.";
  }

  /** The tables that the run has replaced, in a sentence. */
  private String published(CommitPaimonFiles commit) {
    List<PaimonSnapshot> committed;
    try {
      committed = committed(commit);
    } catch (Exception | Error e) {
      RunLog.write("The tables cannot be looked at", e);
      return "Which tables are replaced is not known: "
          + Causes.explain(e)
          + ". Run again to replace all.";
    }
    return committed.isEmpty()
        ? asItWas()
        : "Already replaced: "
            + String.join(", ", committed.stream().map(PaimonSnapshot::table).toList())
            + ". The other tables are as they were. Run again to replace all.";
  }
}
