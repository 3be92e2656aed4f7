package org.playlake.pipeline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonPartition;
import org.playlake.pipeline.options.LoadDates;
import org.playlake.pipeline.tables.DwdRejectedEvent;
import org.playlake.pipeline.tables.DwdUserDetails;
import org.playlake.pipeline.tables.DwdUserEvent;
import org.playlake.pipeline.tables.DwsPlayerDay;
import org.playlake.pipeline.tables.LakeTables;
import org.playlake.pipeline.tables.OdsUserEvent;
import org.playlake.pipeline.tables.OdsUserProfile;
import org.playlake.transforms.event.LoadBounds;

/**
 * Looks up what of a lake a dated run reads and replaces.
 *
 * @param ledger of the lake
 * @param lake its state, of which all is read
 * @param lateness days before its load date that an event may be
 */
public record LoadPlanner(Ledger ledger, LakeState lake, int lateness) {

  /**
   * The plan to make some loads.
   *
   * @param entries what the ledger says of them now
   * @param loads what it is going to say
   * @param reenriches whether all loads are enriched anew
   */
  public LoadPlan plan(
      LoadDates dates, Map<LocalDate, LoadEntry> entries, List<LoadEntry> loads, boolean reenriches)
      throws Exception {
    LoadBounds bounds = new LoadBounds(lateness, LoadPlan.AHEAD);
    List<LoadPartition> events =
        reenriches
            ? partitions(DwdUserEvent.NAME, DwdUserEvent.EVENT_DATE, List.of())
            : partitions(
                DwdUserEvent.NAME, DwdUserEvent.EVENT_DATE, LoadPlan.partitions(dates.dates()));
    SortedSet<Integer> had = new TreeSet<>();
    List<LoadPartition> days;
    if (lake.isWhole() && !reenriches) {
      events.forEach(each -> had.add(each.day()));
      List<LoadPartition> own =
          partitions(DwsPlayerDay.NAME, DwsPlayerDay.DAY, LoadPlan.partitions(dates.dates()));
      own.forEach(each -> had.add(each.day()));
      List<Map<String, String>> near = new ArrayList<>();
      LoadPlan.near(dates, bounds, had)
          .forEach(day -> near.add(Map.of(DwsPlayerDay.DAY, LocalDate.ofEpochDay(day).toString())));
      days = partitions(DwsPlayerDay.NAME, DwsPlayerDay.DAY, near);
    } else {
      // What a run that died has left is in no table: every date is made anew.
      days = partitions(DwsPlayerDay.NAME, DwsPlayerDay.DAY, List.of());
      days.forEach(each -> had.add(each.day()));
      had.addAll(publishedDates());
    }
    KnownProfiles known = known(dates, entries, loads, reenriches);
    boolean brings = loads.stream().anyMatch(load -> rows(load) > 0);
    return new LoadPlan(
        dates,
        bounds,
        reenriches,
        lake,
        known,
        known == KnownProfiles.NONE ? 0 : players(),
        known == KnownProfiles.RAW || brings,
        stored(dates),
        events,
        days,
        had);
  }

  private KnownProfiles known(
      LoadDates dates, Map<LocalDate, LoadEntry> entries, List<LoadEntry> loads, boolean reenriches)
      throws Exception {
    String ods = ledger.database() + "." + OdsUserProfile.NAME;
    if (lake.snapshot(ods) == 0) {
      return KnownProfiles.NONE;
    }
    // A run that died may have taken profiles away whose players dwd_user_details still has.
    if (reenriches || !lake.isWhole()) {
      return KnownProfiles.RAW;
    }
    for (PaimonPartition before : raw(ods, LoadPlan.partitions(dates.dates()))) {
      LocalDate date = LocalDate.parse(before.values().get(LakeTables.LOAD_DATE_NAME));
      if (before.rows() > 0 && takesAway(entries.get(date), loads, date)) {
        return KnownProfiles.RAW;
      }
    }
    return lake.snapshot(ledger.database() + "." + DwdUserDetails.NAME) == 0
        ? KnownProfiles.NONE
        : KnownProfiles.KEPT;
  }

  /** True unless all profiles that the load has had come again. */
  private static boolean takesAway(LoadEntry before, List<LoadEntry> loads, LocalDate date) {
    if (before == null) {
      return true;
    }
    LoadEntry now =
        loads.stream().filter(load -> load.loadDate().equals(date)).findFirst().orElseThrow();
    FileChanges changes = FileChanges.between(profiles(before), profiles(now));
    return !changes.changed().isEmpty() || !changes.gone().isEmpty();
  }

  private static List<LoadFile> profiles(LoadEntry load) {
    return load.files().stream().filter(file -> file.source().equals(LoadFile.PROFILES)).toList();
  }

  private static long rows(LoadEntry load) {
    return load.rows().getOrDefault(LoadFile.PROFILES, 0L);
  }

  private Map<String, List<LocalDate>> stored(LoadDates dates) throws Exception {
    Map<String, List<LocalDate>> stored = new HashMap<>();
    for (String table : List.of(OdsUserProfile.NAME, OdsUserEvent.NAME, DwdRejectedEvent.NAME)) {
      stored.put(
          table,
          raw(ledger.database() + "." + table, LoadPlan.partitions(dates.dates())).stream()
              .map(each -> LocalDate.parse(each.values().get(LakeTables.LOAD_DATE_NAME)))
              .toList());
    }
    return stored;
  }

  private long players() throws Exception {
    return raw(ledger.database() + "." + DwdUserDetails.NAME, List.of()).stream()
        .mapToLong(PaimonPartition::rows)
        .sum();
  }

  /** Every date that a table of the ADS layer has rows of. */
  private SortedSet<Integer> publishedDates() throws Exception {
    SortedSet<Integer> dates = new TreeSet<>();
    for (String table : lake.snapshots().keySet()) {
      if (table.startsWith(ledger.database() + ".ads_")) {
        for (PaimonPartition each : raw(table, List.of())) {
          dates.add((int) LocalDate.parse(each.values().get("dt")).toEpochDay());
        }
      }
    }
    return dates;
  }

  private List<LoadPartition> partitions(String table, String key, List<Map<String, String>> specs)
      throws Exception {
    return raw(ledger.database() + "." + table, specs).stream()
        .map(each -> LoadPartition.of(key, each))
        .toList();
  }

  private List<PaimonPartition> raw(String table, List<Map<String, String>> specs)
      throws Exception {
    long snapshot = lake.snapshot(table);
    return snapshot == 0
        ? List.of()
        : PaimonTables.partitions(ledger.catalog(), table, specs, snapshot);
  }
}
