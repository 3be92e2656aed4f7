package org.playlake.pipeline.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.playlake.io.paimon.PaimonMaintenance;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.RunRecord;

/**
 * Tags that keep the snapshots of the last runs, one a run in each table, so that readers can go
 * back to them however many snapshots expire.
 *
 * @param lake the tables' maintenance; a dry one changes nothing
 * @param ledger of the lake
 */
public record RunTags(PaimonMaintenance lake, Ledger ledger) {
  private static final String PREFIX = "run-";

  /** The tag of a run. */
  public static String name(RunRecord run) {
    return PREFIX + run.id();
  }

  /**
   * Tags the snapshots of the last runs and deletes the tags of all others. A snapshot that has
   * expired before stays gone.
   *
   * @param count how many runs, 1 or more
   */
  public void keep(int count) throws Exception {
    List<RunRecord> runs = ledger.lastRuns(count);
    Map<String, Map<String, Long>> wanted = new LinkedHashMap<>();
    ledger.tables().forEach(table -> wanted.put(table, new TreeMap<>()));
    for (RunRecord run : runs) {
      run.snapshots()
          .forEach(
              (table, snapshot) ->
                  wanted
                      .computeIfAbsent(ledger.database() + "." + table, added -> new TreeMap<>())
                      .put(name(run), snapshot));
    }
    for (Map.Entry<String, Map<String, Long>> each : wanted.entrySet()) {
      keep(each.getKey(), each.getValue());
    }
  }

  private void keep(String table, Map<String, Long> wanted) throws Exception {
    Map<String, Long> there = lake.tags(table);
    for (Map.Entry<String, Long> each : wanted.entrySet()) {
      if (!there.containsKey(each.getKey())) {
        lake.tag(table, each.getKey(), each.getValue());
      }
    }
    for (String name : there.keySet()) {
      if (name.startsWith(PREFIX) && !wanted.containsKey(name)) {
        lake.deleteTag(table, name);
      }
    }
  }
}
