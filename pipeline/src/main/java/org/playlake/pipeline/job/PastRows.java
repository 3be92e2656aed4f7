package org.playlake.pipeline.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.playlake.pipeline.check.CheckSuite;
import org.playlake.pipeline.check.LoadChecks;
import org.playlake.pipeline.check.LoadMeasures;
import org.playlake.pipeline.check.PastLoads;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFile;

/** Rows of the loads that a run's loads are compared with. */
final class PastRows {

  private PastRows() {}

  /** The checks with what they compare with; the ledger is asked only where there are any. */
  static LoadChecks checks(Ledger ledger, LoadChoice choice, CheckSuite checks) {
    if (checks.size() == 0) {
      return LoadChecks.NONE;
    }
    SortedMap<LocalDate, Map<String, Long>> rows = new TreeMap<>();
    if (choice.load().isDated()) {
      List<LocalDate> loads = choice.load().dates().dates();
      try {
        ledger
            .entries(LoadChecks.comparedWith(loads))
            .forEach((date, entry) -> rows.put(date, rows(entry)));
      } catch (Exception e) {
        throw TableCreation.unusable(ledger.catalog(), e);
      }
      // Those of this run, in the place of what the lake has of them.
      for (LoadEntry entry : choice.entries()) {
        rows.put(entry.loadDate(), rows(entry));
      }
    }
    return new LoadChecks(checks, new PastLoads(rows));
  }

  private static Map<String, Long> rows(LoadEntry entry) {
    return LoadMeasures.rows(entry.rowsOf(LoadFile.PROFILES), entry.rowsOf(LoadFile.EVENTS));
  }
}
