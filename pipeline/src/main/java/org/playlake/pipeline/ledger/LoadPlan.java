package org.playlake.pipeline.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.playlake.io.paimon.table.PaimonReadState;
import org.playlake.pipeline.options.LoadDates;
import org.playlake.pipeline.tables.DwdUserDetails;
import org.playlake.pipeline.tables.DwsPlayerDay;
import org.playlake.pipeline.tables.LakeTables;
import org.playlake.pipeline.tables.OdsUserEvent;
import org.playlake.pipeline.tables.OdsUserProfile;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.event.LoadBounds;

/**
 * What a run loads, and what of the lake it reads, replaces and keeps for that.
 *
 * @param dates the loads; none of an undated run
 * @param bounds the dates that events of a load may have
 * @param reenriches whether DWD, DWS and ADS of all loads are made anew
 * @param lake what the plan was made on
 * @param known where the profiles of other loads are
 * @param knownPlayers how many players {@code dwd_user_details} has, where they are read
 * @param changesDetails whether {@code dwd_user_details} is written
 * @param stored those of the loads that tables partitioned by load date alone have rows of now, by
 *     the table's name
 * @param events partitions of {@code dwd_user_event} that the loads have now
 * @param days partitions of {@code dws_player_day} near the loads
 * @param had event dates, in days since 1970-01-01, whose rows of the ADS layer may be of these
 *     loads now
 */
public record LoadPlan(
    LoadDates dates,
    LoadBounds bounds,
    boolean reenriches,
    LakeState lake,
    KnownProfiles known,
    long knownPlayers,
    boolean changesDetails,
    Map<String, List<LocalDate>> stored,
    List<LoadPartition> events,
    List<LoadPartition> days,
    SortedSet<Integer> had)
    implements Serializable {

  /** A date's row of the ADS layer tells of the players of the date and of these days after it. */
  private static final List<Integer> RETURN_DAYS = ReturnDays.D1_D7.asList();

  /** A load has events of the day after it, by clocks that are ahead. */
  static final int AHEAD = 1;

  public LoadPlan {
    stored = Map.copyOf(stored);
    events = List.copyOf(events);
    days = List.copyOf(days);
    had = new TreeSet<>(had);
  }

  /** The plan of an undated run. */
  public static LoadPlan undated(LakeState lake) {
    return new LoadPlan(
        LoadDates.UNDATED,
        LoadBounds.NONE,
        false,
        lake,
        KnownProfiles.NONE,
        0,
        true,
        Map.of(),
        List.of(),
        List.of(),
        new TreeSet<>());
  }

  public boolean isDated() {
    return dates.isDated();
  }

  /** True if rows of a load, in days since 1970-01-01, are made by this run. */
  public boolean makes(int loadDate) {
    return !isDated() || dates.dates().contains(LocalDate.ofEpochDay(loadDate));
  }

  /** True if what is stored of a load in DWD and DWS is replaced. */
  public boolean replaces(int loadDate) {
    return reenriches || makes(loadDate);
  }

  /** True if a load may have events of a date; both in days since 1970-01-01. */
  public boolean mayHave(int loadDate, int day) {
    long distance = (long) day - loadDate;
    return distance >= -(long) bounds.before() && distance <= bounds.after();
  }

  /** The loads as partitions. */
  public List<Map<String, String>> loadPartitions() {
    return partitions(dates.dates());
  }

  /** The partitions that a table has of the loads now. */
  public List<Map<String, String>> storedPartitions(String table) {
    return partitions(stored.getOrDefault(table, List.of()));
  }

  /** Loads as partitions. */
  public static List<Map<String, String>> partitions(List<LocalDate> loads) {
    List<Map<String, String>> partitions = new ArrayList<>();
    loads.forEach(date -> partitions.add(Map.of(LakeTables.LOAD_DATE_NAME, date.toString())));
    return partitions;
  }

  /** The value of {@link LakeState#LOADS}. */
  public String shownLoads() {
    SortedSet<LocalDate> shown = new TreeSet<>(dates.dates());
    shown.addAll(halfLoaded());
    return String.join(",", shown.stream().map(LocalDate::toString).toList());
  }

  /**
   * Loads that the ledger has no entry of after a dated run, since what it says of them is not what
   * the tables hold: those of {@link LakeState#halfLoaded} that the run does not make.
   */
  public List<LocalDate> halfLoaded() {
    return isDated()
        ? lake.halfLoaded().stream().filter(date -> !dates.dates().contains(date)).toList()
        : List.of();
  }

  /** What the run is made from: none of it may change before it publishes. */
  public List<PaimonReadState> readStates(String database) {
    List<PaimonReadState> states = new ArrayList<>();
    states.add(state(database + "." + MetaLoad.NAME, reenriches ? List.of() : loadPartitions()));
    if (reenriches) {
      states.add(state(database + "." + OdsUserProfile.NAME, List.of()));
      states.add(state(database + "." + OdsUserEvent.NAME, List.of()));
    } else if (known == KnownProfiles.RAW) {
      states.add(state(database + "." + OdsUserProfile.NAME, List.of()));
    }
    if (changesDetails) {
      states.add(state(database + "." + DwdUserDetails.NAME, List.of()));
    }
    states.add(
        state(
            database + "." + DwsPlayerDay.NAME,
            lake.isWhole() && !reenriches ? daysNear() : List.of()));
    return states;
  }

  private PaimonReadState state(String table, List<? extends Map<String, String>> partitions) {
    return new PaimonReadState(table, lake.snapshot(table), List.copyOf(partitions));
  }

  private List<Map<String, String>> daysNear() {
    SortedSet<Integer> near = near(dates, bounds, had);
    return near.stream()
        .map(day -> Map.of(DwsPlayerDay.DAY, LocalDate.ofEpochDay(day).toString()))
        .toList();
  }

  /** The dates that rows of the ADS layer may be made from if loads have any events they may. */
  static SortedSet<Integer> near(LoadDates dates, LoadBounds bounds, Iterable<Integer> had) {
    SortedSet<Integer> touched = new TreeSet<>();
    for (int load : dates.days()) {
      for (int day = load - bounds.before(); day <= load + bounds.after(); day++) {
        addTouched(day, touched);
      }
    }
    had.forEach(day -> addTouched(day, touched));
    return needed(touched);
  }

  /** Adds the dates whose rows of the ADS layer depend on the events of a date. */
  public static void addTouched(int day, SortedSet<Integer> touched) {
    touched.add(day);
    for (int after : RETURN_DAYS) {
      touched.add(day - after);
    }
  }

  /** The dates whose players the rows of some dates tell of. */
  public static SortedSet<Integer> needed(SortedSet<Integer> touched) {
    SortedSet<Integer> needed = new TreeSet<>(touched);
    for (int day : touched) {
      for (int after : RETURN_DAYS) {
        needed.add(day + after);
      }
    }
    return needed;
  }
}
