package org.playlake.pipeline.run;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.playlake.io.paimon.PaimonMaintenance;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.job.RunRequest;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.KeptRuns;
import org.playlake.pipeline.options.LoadDates;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.terminal.Sizes;

/**
 * Runs the parts of a request one after the other: one of an undated run, one for some load dates
 * of a dated one. A part that another run has overtaken is planned anew, on top of that.
 */
public final class LoadRuns {
  private static final int ATTEMPTS = 25;
  private static final long MUCH_FOR_DIRECT = 50L << 20;

  private final RunRequest request;
  private final RunOptions options;
  private final PrintWriter out;
  private final PrintWriter err;
  private final RunReports reports;
  private final SummaryFile summaries;
  private final List<LocalDate> loaded = new ArrayList<>();
  private final List<LocalDate> upToDate = new ArrayList<>();

  public LoadRuns(
      RunRequest request,
      RunOptions options,
      PrintWriter out,
      PrintWriter err,
      RunReports reports) {
    this.reports = reports;
    this.summaries = new SummaryFile(options);
    this.request = request;
    this.options = options;
    this.out = out;
    this.err = err;
  }

  /** Gives the exit code. */
  public int run() throws Exception {
    int code = ExitCode.DONE;
    for (LoadDates part : request.parts()) {
      code = run(part);
      if (code == ExitCode.DONE && !options.isDryRun()) {
        code = keepRuns();
      }
      if (code != ExitCode.DONE) {
        break;
      }
    }
    if (request.parts().get(0).isDated() && !options.isDryRun()) {
      tell();
    }
    return code;
  }

  private int run(LoadDates part) throws Exception {
    for (int attempt = 1; ; attempt++) {
      JobPlan job = request.plan(part, err::println);
      if (attempt == 1) {
        job.warnings().forEach(err::println);
        warnOfSize(job);
        upToDate.addAll(dates(job.upToDate()));
      }
      if (options.isDryRun()) {
        new DryRun(job).print(out);
      }
      if (options.isDryRun() || job.isUpToDate()) {
        return summaries
            .add(PlannedWork.jsonOf(job, options.isDryRun()))
            .map(this::failed)
            .orElse(ExitCode.DONE);
      }
      boolean again = part.isDated() && attempt < ATTEMPTS;
      int code = new JobRun(job, options, out, err, again, reports, summaries).run();
      if (code == ExitCode.DONE) {
        loaded.addAll(dates(job.entries()));
      }
      if (code != JobRun.OVERTAKEN) {
        return code;
      }
      err.println(
          "Another run has published what this one was made from; it is made again on top of that.");
    }
  }

  /** Also where nothing was to be loaded: the run that did may have failed here. */
  private int keepRuns() {
    int kept = KeptRuns.of(options.getKeepRuns());
    if (kept == 0) {
      return ExitCode.DONE;
    }
    Ledger ledger = request.ledger();
    try {
      new RunTags(PaimonMaintenance.of(ledger.catalog()), ledger).keep(kept);
      return ExitCode.DONE;
    } catch (Exception e) {
      RunLog.write("The tags of runs were not made", e);
      err.println(
          "playlake: every table is published, but the tags of the last runs could not be made: "
              + Causes.explain(e)
              + ". The same command makes them.");
      return ExitCode.FAILED;
    }
  }

  private void warnOfSize(JobPlan job) {
    long bytes = job.profiles().bytes() + job.events().bytes();
    if (bytes > MUCH_FOR_DIRECT && options.getRunner().getSimpleName().equals("DirectRunner")) {
      err.println(
          "The DirectRunner is for tests and small data, and this is "
              + Sizes.bytes(bytes)
              + ". --runner=SparkRunner --sparkMaster=local[2] is faster. Going on.");
      err.flush();
    }
  }

  private int failed(String problem) {
    err.println("playlake: " + problem);
    return ExitCode.FAILED;
  }

  private static List<LocalDate> dates(List<LoadEntry> entries) {
    return entries.stream().map(LoadEntry::loadDate).toList();
  }

  private void tell() {
    if (!loaded.isEmpty()) {
      out.println("Loaded: " + DateRanges.shown(loaded) + ".");
    }
    if (!upToDate.isEmpty()) {
      out.println(
          "Loaded before, from the same files: "
              + DateRanges.shown(upToDate)
              + ". --force loads them again.");
    }
    List<LocalDate> left =
        request.parts().stream()
            .flatMap(part -> part.dates().stream())
            .filter(date -> !loaded.contains(date) && !upToDate.contains(date))
            .toList();
    if (!left.isEmpty()) {
      err.println("Not loaded: " + DateRanges.shown(left) + ". The same command goes on there.");
    }
    out.flush();
  }
}
