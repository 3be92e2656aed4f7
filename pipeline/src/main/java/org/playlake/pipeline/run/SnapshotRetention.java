package org.playlake.pipeline.run;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.playlake.io.paimon.PaimonMaintenance;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.options.Causes;

/**
 * Retention of the snapshots of a run's tables, as the tables' own options say ({@code
 * snapshot.num-retained.min} and {@code .max}, {@code snapshot.time-retained}). A commit removes
 * some of them too, but not all where many have gathered.
 *
 * @param catalog options of the Paimon catalog
 * @param earliest the earliest snapshot of each table before the run
 */
record SnapshotRetention(Map<String, String> catalog, Map<String, Long> earliest) {

  /** The snapshots before the run; the tables exist. */
  static SnapshotRetention before(JobPlan job) throws Exception {
    Map<String, Long> earliest = new LinkedHashMap<>();
    for (PaimonTable table : job.allTables()) {
      earliest.put(table.name(), earliest(job.catalog(), table.name()));
    }
    return new SnapshotRetention(job.catalog(), earliest);
  }

  private static long earliest(Map<String, String> catalog, String table) throws Exception {
    return PaimonTables.earliestSnapshot(catalog, table).orElse(1);
  }

  /**
   * Removes what the options no longer retain. Gives how many snapshots are gone since before the
   * run, by table, where there are any. A table for which it fails is told: its rows are published.
   */
  Map<String, Long> enforce(PrintWriter err) {
    PaimonMaintenance lake = PaimonMaintenance.of(catalog);
    Map<String, Long> removed = new LinkedHashMap<>();
    earliest.forEach(
        (table, before) -> {
          try {
            lake.expireSnapshots(table);
            long gone = earliest(catalog, table) - before;
            if (gone > 0) {
              removed.put(table, gone);
            }
          } catch (Exception e) {
            RunLog.write("Old snapshots of " + table + " were not removed", e);
            err.println(
                "Old snapshots of "
                    + table
                    + " were not removed: "
                    + Causes.explain(e)
                    + ". The table is published; remove them with playlake maintain.");
          }
        });
    return removed;
  }
}
