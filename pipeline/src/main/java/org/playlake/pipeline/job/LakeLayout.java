package org.playlake.pipeline.job;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.tables.LakeTables;

/** Check of a lake: its tables are laid out as this version lays them out, in one zone. */
final class LakeLayout {

  private LakeLayout() {}

  /**
   * Throws {@link InputException} if a table is of an older layout, or days are in another zone.
   *
   * @param there a table of the lake by its full name
   */
  static void check(
      String database, ZoneId zone, Ledger ledger, Function<String, Optional<PaimonTable>> there) {
    for (String name : LakeTables.LOADED) {
      there
          .apply(database + "." + name)
          .filter(LakeLayout::hasNoLoadDate)
          .ifPresent(
              table -> {
                throw new InputException(
                    "Table "
                        + table.name()
                        + " is of an older layout, without load_date. Rebuild the lake by one run"
                        + " without --date over all sources: into a new --database, or here after"
                        + " the tables are dropped.");
              });
    }
    Optional<RunRecord> last;
    try {
      last = ledger.lastRun();
    } catch (Exception e) {
      throw TableCreation.unusable(ledger.catalog(), e);
    }
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
  }

  private static boolean hasNoLoadDate(PaimonTable table) {
    return table.columns().stream()
        .noneMatch(column -> column.name().equals(LakeTables.LOAD_DATE_NAME));
  }
}
