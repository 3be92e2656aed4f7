package org.playlake.pipeline.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.ledger.RunRecord;

/**
 * The content of the dashboard: the daily tables of one run, and the loads behind them.
 *
 * @param run null of a lake in which no run has published
 * @param days in order
 * @param loads load dates in order, with those that are missing between them; not the undated load
 * @param undated the load of everything, null where there is none
 */
public record Report(
    String database,
    @Nullable RunRecord run,
    List<ReportDay> days,
    List<DeviceUsers> devices,
    List<RegionPlayers> regions,
    List<LoadDay> loads,
    @Nullable LoadDay undated) {

  public Report {
    days = days.stream().sorted(Comparator.comparing(ReportDay::date)).toList();
    devices = List.copyOf(devices);
    regions = List.copyOf(regions);
    loads = List.copyOf(loads);
  }

  static Report empty(String database) {
    return new Report(database, null, List.of(), List.of(), List.of(), List.of(), null);
  }

  /**
   * The dates that have events only because other load dates brought late or early ones. A load of
   * everything may hold any date: beside it only the one after the last load date can be told.
   */
  Set<LocalDate> partial() {
    Set<LocalDate> loaded =
        loads.stream()
            .filter(load -> load.entry() != null)
            .map(LoadDay::date)
            .collect(Collectors.toCollection(HashSet::new));
    if (loaded.isEmpty()) {
      return Set.of();
    }
    Set<LocalDate> partial =
        days.stream()
            .map(ReportDay::date)
            .filter(date -> !loaded.contains(date))
            .collect(Collectors.toCollection(HashSet::new));
    if (undated != null) {
      LocalDate ahead = loaded.stream().max(Comparator.naturalOrder()).orElseThrow().plusDays(1);
      partial.removeIf(date -> !date.equals(ahead) || !date.equals(last().orElseThrow()));
    }
    return partial;
  }

  private Optional<LocalDate> last() {
    return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1).date());
  }

  /**
   * The dates after the day on which the run began, whose events cannot have happened by then; none
   * where all are such.
   */
  long later() {
    long later = days.stream().filter(day -> isLater(day.date())).count();
    return later == days.size() ? 0 : later;
  }

  private boolean isLater(LocalDate date) {
    return run != null && date.isAfter(LocalDate.ofInstant(run.began(), ZoneId.of(run.timeZone())));
  }

  /** The newest date that is whole; the newest of all where none is. */
  Optional<LocalDate> end() {
    Set<LocalDate> partial = partial();
    boolean anyLater = later() > 0;
    return days.stream()
        .map(ReportDay::date)
        .filter(date -> !partial.contains(date) && !(anyLater && isLater(date)))
        .max(Comparator.naturalOrder())
        .or(this::last);
  }

  /**
   * The days as they are shown. The table calls a later day observed from its first event on; where
   * that day is not loaded itself, nearly all who played on it are still to come.
   */
  List<ReportDay> shown() {
    Set<LocalDate> partial = partial();
    return days.stream()
        .map(
            day ->
                day.withRetention(
                    partial.contains(day.date().plusDays(1)) ? null : day.d1(),
                    partial.contains(day.date().plusDays(7)) ? null : day.d7()))
        .toList();
  }
}
