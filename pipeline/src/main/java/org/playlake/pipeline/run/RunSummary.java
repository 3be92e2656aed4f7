package org.playlake.pipeline.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.metrics.MetricResults;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.pass.RunCount;
import org.playlake.pipeline.tables.AdsRetentionDaily;
import org.playlake.pipeline.terminal.Sizes;
import org.playlake.pipeline.terminal.TextTable;

/**
 * Summary of a run.
 *
 * @param runId the run's name in {@code meta_run}
 * @param work what it read and replaced, as it was planned
 * @param database the database of the tables
 * @param timeZone the zone of days
 * @param seconds from the first look at the sources to the last commit
 * @param tables what each table now holds, in the order of publishing
 * @param snapshotsRemoved old snapshots that each table let go, where there were any
 * @param rejectedByReason rows of the rejected table
 * @param castsToNullByColumn values that did not parse: of profiles, NULL since; amounts, 0 since
 * @param amountsNotFinite events whose amount is NaN or infinite, which are no purchases
 * @param findings checks of the level warn that did not hold
 */
record RunSummary(
    String runId,
    PlannedWork work,
    String database,
    String timeZone,
    double seconds,
    List<PaimonSnapshot> tables,
    Map<String, Long> snapshotsRemoved,
    Map<String, Long> rejectedByReason,
    Map<String, Long> castsToNullByColumn,
    long amountsNotFinite,
    List<String> findings) {
  private static final long MANY_DATES = 5_000;

  static RunSummary of(
      JobPlan job,
      String runId,
      List<PaimonSnapshot> tables,
      Map<String, Long> snapshotsRemoved,
      MetricResults metrics,
      Duration elapsed)
      throws Exception {
    return new RunSummary(
        runId,
        PlannedWork.of(job),
        job.tables().database(),
        job.zone().getId(),
        elapsed.toMillis() / 1000.0,
        tables,
        snapshotsRemoved,
        RunCount.REJECTED.of(metrics),
        RunCount.FAILED_CASTS.of(metrics),
        RunCount.NOT_FINITE.of(metrics).values().stream().mapToLong(Long::longValue).sum(),
        List.copyOf(RunCount.FINDING.of(metrics).keySet()));
  }

  void print(PrintWriter out) {
    TextTable table = TextTable.of("table", "rows", "files", "size", "snapshot");
    for (PaimonSnapshot each : tables) {
      table.add(
          each.table(),
          Sizes.count(each.rows()),
          Sizes.count(each.files()),
          Sizes.bytes(each.bytes()),
          Long.toString(each.id()));
    }
    table.print(out);
    printCounts(out, "Rejected events", rejectedByReason);
    printCounts(out, "Casts that gave NULL or 0", castsToNullByColumn);
    if (amountsNotFinite > 0) {
      out.println("Amounts that are no number: " + Sizes.count(amountsNotFinite));
    }
    if (!snapshotsRemoved.isEmpty()) {
      out.println(
          "Old snapshots removed: "
              + Sizes.count(snapshotsRemoved.values().stream().mapToLong(Long::longValue).sum())
              + ", which the tables' options no longer retain");
    }
    if (!work.movedAside().isEmpty()) {
      out.println(
          "The lake was rebuilt. Its tables of the older layout are kept; once nobody needs them,"
              + " drop them with any engine that has the lake's catalog:");
      work.movedAside().values().forEach(name -> out.println("  DROP TABLE " + name + ";"));
    }
    out.println("Done in " + Sizes.elapsed(Duration.ofMillis((long) (seconds * 1000))) + ".");
    out.flush();
  }

  /** Says so where the events are of more dates than any game has, each of which has files. */
  void warnOfDates(PrintWriter err) {
    tables.stream()
        .filter(table -> table.table().endsWith("." + AdsRetentionDaily.NAME))
        .filter(table -> table.rows() > MANY_DATES)
        .findFirst()
        .ifPresent(
            dates ->
                err.println(
                    "The events are of "
                        + Sizes.count(dates.rows())
                        + " dates, which made "
                        + Sizes.count(tables.stream().mapToLong(PaimonSnapshot::files).sum())
                        + " files: broken clocks, most likely. Look for dates that cannot be in "
                        + dates.table()
                        + ", correct or leave out their events at the source, and run again."));
  }

  private static void printCounts(PrintWriter out, String what, Map<String, Long> counts) {
    StringBuilder line = new StringBuilder(what).append(':');
    counts.forEach(
        (name, count) ->
            line.append(' ').append(name).append(' ').append(Sizes.count(count)).append(','));
    if (counts.isEmpty()) {
      line.append(" none,");
    }
    line.setLength(line.length() - 1);
    out.println(line);
  }

  /** The summary for machines. */
  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("runId", runId);
    json.put("database", database);
    json.put("timeZone", timeZone);
    json.put("dryRun", false);
    work.addTo(json);
    json.put("seconds", seconds);
    json.put("tables", tables);
    json.put("snapshotsRemoved", snapshotsRemoved);
    json.put("rejectedByReason", rejectedByReason);
    json.put("castsToNullByColumn", castsToNullByColumn);
    json.put("amountsNotFinite", amountsNotFinite);
    json.put("findings", findings);
    return json;
  }
}
