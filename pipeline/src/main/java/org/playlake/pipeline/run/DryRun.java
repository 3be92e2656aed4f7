package org.playlake.pipeline.run;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadPlan;
import org.playlake.pipeline.terminal.Sizes;
import org.playlake.pipeline.terminal.TextTable;

/** What a run would read, replace and keep, as a table for people. */
final class DryRun {
  private final JobPlan job;

  DryRun(JobPlan job) {
    this.job = job;
  }

  void print(PrintWriter out) {
    LoadPlan load = job.load();
    if (!job.upToDate().isEmpty()) {
      out.println(
          "Loaded already, from the same files: "
              + DateRanges.shown(job.upToDate().stream().map(LoadEntry::loadDate).toList())
              + ".");
    }
    PlannedWork work = PlannedWork.of(job);
    if (job.isUpToDate()) {
      out.println("There is nothing to load.");
      out.flush();
      return;
    }
    if (!work.movedAside().isEmpty()) {
      out.println(
          "Moved aside first, because their layout is older than load dates: "
              + String.join(
                  ", ",
                  work.movedAside().entrySet().stream()
                      .map(each -> each.getKey() + " to " + each.getValue())
                      .toList())
              + ".");
    }
    TextTable table = TextTable.of("", "partitions", "rows", "size");
    work.read()
        .forEach(
            (name, amount) -> {
              boolean isTable = name.contains("_");
              add(table, "read " + (isTable ? "" : "--") + name, amount, isTable ? "" : " files");
            });
    work.replaced().forEach((name, amount) -> add(table, "replace " + name, amount, ""));
    table.print(out);
    out.println(
        load.isDated()
            ? "Load dates: "
                + DateRanges.shown(load.dates().dates())
                + ". Replaced in ADS: the dates of their events"
                + (load.had().isEmpty() ? "" : ", of those they had (" + dates(load) + ")")
                + ", and 1 and 7 days before."
            : "Every table is replaced as a whole.");
    if (load.isDated()) {
      out.println(
          load.changesDetails()
              ? "dwd_user_details is made of "
                  + (switch (load.known()) {
                    case NONE -> "the profiles of these loads.";
                    case KEPT -> "its own rows and the profiles of these loads.";
                    case RAW -> "all raw profiles, because some may be taken away.";
                  })
              : "dwd_user_details stays as it is.");
    }
    out.println("Nothing was changed.");
    out.flush();
  }

  private static String dates(LoadPlan load) {
    List<LocalDate> had = load.had().stream().map(day -> LocalDate.ofEpochDay(day)).toList();
    return DateRanges.shown(had);
  }

  private static void add(TextTable table, String what, PlannedWork.Amount amount, String unit) {
    table.add(
        what,
        Sizes.count(amount.count()) + unit,
        Sizes.count(amount.rows()),
        Sizes.bytes(amount.bytes()));
  }
}
