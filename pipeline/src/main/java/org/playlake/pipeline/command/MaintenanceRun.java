package org.playlake.pipeline.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.playlake.io.paimon.PaimonMaintenance;
import org.playlake.io.paimon.table.CompactedFiles;
import org.playlake.io.paimon.table.OrphanFiles;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.run.ExitCode;
import org.playlake.pipeline.run.RunLog;
import org.playlake.pipeline.terminal.Progress;
import org.playlake.pipeline.terminal.Sizes;
import org.playlake.pipeline.terminal.Step;
import org.playlake.pipeline.terminal.TextTable;

/** Maintains table after table and reports the outcome. */
record MaintenanceRun(
    PaimonMaintenance lake,
    MaintenanceSteps steps,
    boolean dryRun,
    boolean quiet,
    PrintWriter out,
    PrintWriter err) {

  private static final String NOT_ASKED = "-";

  /** Gives the exit code. */
  int run(List<String> tables) {
    Instant began = Instant.now();
    TextTable summary =
        TextTable.of("table", "files", "size", "snapshots expired", "orphans", "their size");
    List<String> failed = new ArrayList<>();
    try (Progress progress = Progress.of(step(tables, 0), quiet, err)) {
      progress.show(step(tables, 0));
      for (int i = 0; i < tables.size(); i++) {
        maintain(tables.get(i), summary, failed);
        progress.show(step(tables, i + 1));
      }
    }
    summary.print(out);
    out.println(
        (dryRun ? "Nothing was changed. Looked at in " : "Done in ")
            + Sizes.elapsed(Duration.between(began, Instant.now()))
            + ".");
    out.flush();
    if (failed.isEmpty()) {
      return ExitCode.DONE;
    }
    err.println("playlake: not done: " + String.join(", ", failed) + ". The others are done.");
    err.println(RunLog.place());
    return ExitCode.FAILED;
  }

  private static Step step(List<String> tables, int done) {
    return Step.of("Maintaining", done, tables.size(), "tables");
  }

  private void maintain(String table, TextTable summary, List<String> failed) {
    String[] line = {table, NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED};
    try {
      if (steps.compact()) {
        CompactedFiles files = lake.compact(table);
        line[1] = change(files, Sizes.count(files.filesBefore()), Sizes.count(files.filesAfter()));
        if (!files.isEmpty()) {
          line[2] =
              change(files, Sizes.bytes(files.bytesBefore()), Sizes.bytes(files.bytesAfter()));
        }
      }
      if (steps.expire()) {
        line[3] = Sizes.count(expire(table));
      }
      if (steps.orphans() != null) {
        OrphanFiles orphans = lake.removeOrphanFiles(table, steps.orphans());
        line[4] = Sizes.count(orphans.files());
        line[5] = Sizes.bytes(orphans.bytes());
      }
    } catch (Exception e) {
      RunLog.write("Table " + table + " was not maintained", e);
      err.println("playlake: " + table + ": " + Causes.explain(e));
      failed.add(table);
    }
    summary.add(line);
  }

  private long expire(String table) throws Exception {
    return steps.olderThan() == null
        ? lake.expireSnapshots(table).snapshots()
        : lake.expireSnapshots(table, steps.keep(), steps.olderThan()).snapshots();
  }

  /** A dry run does not know what comes after. */
  private String change(CompactedFiles files, String before, String after) {
    if (files.isEmpty()) {
      return "nothing to do";
    }
    return dryRun ? before + " to do" : before + " to " + after;
  }
}
