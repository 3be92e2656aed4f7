package org.playlake.pipeline.job;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.options.InputException;

/** Check of a lake: its tables are laid out as this version lays them out, in one zone. */
final class LakeLayout {

  private LakeLayout() {}

  /**
   * The tables that have to be moved aside first.
   *
   * @throws InputException if that is not possible, or not what a dated run may do, or days are in
   *     another zone
   */
  static OlderTables check(String database, boolean isDated, ZoneId zone, Ledger ledger) {
    Map<String, String> catalog = ledger.catalog();
    Function<String, Optional<PaimonTable>> stored = name -> TableCreation.there(catalog, name);
    Optional<RunRecord> last;
    try {
      last = ledger.lastRun();
    } catch (Exception e) {
      throw TableCreation.unusable(catalog, e);
    }
    OlderTables older = OlderTables.in(database, last.isPresent(), stored);
    if (isDated) {
      older.refuseLoads();
    }
    older.refuseUnmovable(catalog, stored);
    last.filter(run -> !ZoneId.of(run.timeZone()).equals(zone))
        .ifPresent(
            run -> {
              throw new InputException(
                  "--timeZone="
                      + zone
                      + ": the days of this lake are in "
                      + run.timeZone()
                      + ". Give that zone, or another --database for days in "
                      + zone
                      + ".");
            });
    return older;
  }
}
