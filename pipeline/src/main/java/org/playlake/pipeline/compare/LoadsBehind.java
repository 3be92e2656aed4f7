package org.playlake.pipeline.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonPartition;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.show.RunTables;
import org.playlake.pipeline.show.TableAtRun;
import org.playlake.pipeline.tables.AdsRetentionDaily;
import org.playlake.pipeline.tables.DwsPlayerDay;
import org.playlake.pipeline.tables.LakeTables;

/**
 * The load dates that can have changed the rows of a date: those that the runs between have loaded
 * and that have events of it. Where the files of some of them are others than before, only those.
 */
final class LoadsBehind {
  private final List<RunRecord> since;
  private final Map<LocalDate, Map<LocalDate, PaimonPartition>> before;
  private final Map<LocalDate, Map<LocalDate, PaimonPartition>> after;

  private LoadsBehind(
      List<RunRecord> since,
      Map<LocalDate, Map<LocalDate, PaimonPartition>> before,
      Map<LocalDate, Map<LocalDate, PaimonPartition>> after) {
    this.since = since;
    this.before = before;
    this.after = after;
  }

  /** Null where the players' days of either run cannot be read any more. */
  static @Nullable LoadsBehind of(RunChoice runs, RunTables from, RunTables to) throws Exception {
    Optional<TableAtRun> before = from.table(DwsPlayerDay.NAME);
    Optional<TableAtRun> after = to.table(DwsPlayerDay.NAME);
    return before.isEmpty() || after.isEmpty()
        ? null
        : new LoadsBehind(runs.since(), byDate(before.get()), byDate(after.get()));
  }

  private static Map<LocalDate, Map<LocalDate, PaimonPartition>> byDate(TableAtRun days)
      throws Exception {
    Map<LocalDate, Map<LocalDate, PaimonPartition>> loads = new HashMap<>();
    for (PaimonPartition each : days.partitions()) {
      LocalDate date = LocalDate.parse(each.values().get("dt"));
      LocalDate load = LocalDate.parse(each.values().get(LakeTables.LOAD_DATE_NAME));
      loads.computeIfAbsent(date, any -> new HashMap<>()).put(load, each);
    }
    return loads;
  }

  List<LocalDate> of(String table, LocalDate date) {
    TreeSet<LocalDate> loaded = new TreeSet<>();
    TreeSet<LocalDate> others = new TreeSet<>();
    for (LocalDate each : datesOf(table, date)) {
      Map<LocalDate, PaimonPartition> was = before.getOrDefault(each, Map.of());
      Map<LocalDate, PaimonPartition> is = after.getOrDefault(each, Map.of());
      TreeSet<LocalDate> loads = new TreeSet<>(was.keySet());
      loads.addAll(is.keySet());
      for (LocalDate load : loads) {
        if (since.stream().anyMatch(run -> hasLoaded(run, load))) {
          loaded.add(load);
          PaimonPartition then = was.get(load);
          if (then == null || !then.equals(is.get(load))) {
            others.add(load);
          }
        }
      }
    }
    return List.copyOf(others.isEmpty() ? loaded : others);
  }

  /**
   * The dates that a row depends on: its own, and for retention the later days that tell who came
   * back.
   */
  private static List<LocalDate> datesOf(String table, LocalDate date) {
    List<LocalDate> dates = new ArrayList<>(List.of(date));
    if (table.equals(AdsRetentionDaily.NAME)) {
      dates.add(date.plusDays(1));
      dates.add(date.plusDays(7));
    }
    return dates;
  }

  private static boolean hasLoaded(RunRecord run, LocalDate load) {
    return run.loadDates().isEmpty()
        || (!load.isBefore(run.loadFrom().orElseThrow())
            && !load.isAfter(run.loadTo().orElseThrow()));
  }
}
