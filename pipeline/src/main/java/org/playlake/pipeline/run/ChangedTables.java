package org.playlake.pipeline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.job.JobPlan;

/** Tables that somebody changed under a run. */
final class ChangedTables {

  private ChangedTables() {}

  /** The changes of the tables since the run began and the remedy, in two sentences. */
  static String since(JobPlan job) {
    List<String> changes = new ArrayList<>();
    for (PaimonTable table : job.tables().inOrder()) {
      List<String> more = new ArrayList<>(namesNow(job, table));
      more.removeAll(names(table));
      if (!more.isEmpty()) {
        changes.add(table.name() + " (new: " + String.join(", ", more) + ")");
      }
    }
    return "Another run was there first: after this one had begun, it changed the columns of "
        + (changes.isEmpty() ? "a table" : String.join(" and ", changes))
        + ". Run again when the other is done.";
  }

  private static List<String> namesNow(JobPlan job, PaimonTable table) {
    try {
      Optional<PaimonTable> now = PaimonTables.describe(job.catalog(), table.name());
      return now.map(ChangedTables::names).orElse(List.of());
    } catch (Exception e) {
      RunLog.write("Table " + table.name() + " cannot be looked at", e);
      return List.of();
    }
  }

  private static List<String> names(PaimonTable table) {
    return table.columns().stream().map(PaimonColumn::name).toList();
  }
}
