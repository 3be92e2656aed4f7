package org.playlake.pipeline.status;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.options.InputException;

/** Status of the loads of a range of dates, and of the undated load. */
public final class LoadStatus {
  private static final int COMPLETE = 0;
  private static final int NOT_COMPLETE = 1;

  private final List<Day> days;
  private final Optional<Day> undated;
  private final Overlaps overlaps;
  private final boolean whole;

  private LoadStatus(List<Day> days, Optional<Day> undated, Overlaps overlaps, boolean whole) {
    this.days = days;
    this.undated = undated;
    this.overlaps = overlaps;
    this.whole = whole;
  }

  /**
   * The status of every date from the first to the last.
   *
   * @param ledger in any order; of several entries of a load date the latest counts
   * @param now gives the files that a load date has now, null where they are not known; itself null
   *     where the sources are not
   * @param from null for the first date that is loaded
   * @param to null for the last date that is loaded
   * @throws InputException if the range ends before it begins
   */
  public static LoadStatus of(
      List<LoadEntry> ledger,
      @Nullable Function<LocalDate, @Nullable List<LoadFile>> now,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    SortedMap<LocalDate, LoadEntry> loads = new TreeMap<>(latest(ledger));
    Overlaps overlaps = Overlaps.of(loads.values());
    Function<LocalDate, Day> day =
        date -> Day.of(date, loads.get(date), now == null ? null : now.apply(date), overlaps);
    Optional<Day> undated =
        Optional.ofNullable(loads.get(LoadEntry.UNDATED)).map(entry -> day.apply(entry.loadDate()));
    List<LocalDate> dated =
        loads.keySet().stream().filter(date -> !date.equals(LoadEntry.UNDATED)).toList();
    return new LoadStatus(
        range(dated, from, to).stream().map(day).toList(), undated, overlaps, true);
  }

  /** The same of a lake in which a run has published some of its tables and not all. */
  public LoadStatus publishing() {
    return new LoadStatus(days, undated, overlaps, false);
  }

  /** 0 where every date is loaded and as its files are, else 1. */
  public int exitCode() {
    boolean complete =
        whole
            && (!days.isEmpty() || undated.isPresent())
            && days.stream().allMatch(day -> day.state() == DayState.LOADED)
            && undated.stream().allMatch(day -> day.state() == DayState.LOADED);
    return complete ? COMPLETE : NOT_COMPLETE;
  }

  /** A calendar, and lists of what is wrong. */
  public void print(PrintWriter out) {
    new StatusText(days, undated, overlaps).lines().forEach(out::println);
    if (!whole) {
      out.println();
      out.println(
          "A run has published some of its tables and not all: it is at it, or it has died. Where"
              + " none is running, load its dates again.");
    }
    out.flush();
  }

  /** The same for machines, with every date and every file that differs. */
  public byte[] json() throws IOException {
    return StatusJson.of(days, undated, exitCode() == COMPLETE, whole);
  }

  /** The word for the state of each date, in order; without the undated load. */
  public SortedMap<LocalDate, String> states() {
    SortedMap<LocalDate, String> states = new TreeMap<>();
    days.forEach(day -> states.put(day.date(), day.state().word()));
    return states;
  }

  private static Map<LocalDate, LoadEntry> latest(List<LoadEntry> ledger) {
    return ledger.stream()
        .collect(
            Collectors.toMap(
                LoadEntry::loadDate,
                Function.identity(),
                (one, other) -> one.loadedAt().isAfter(other.loadedAt()) ? one : other));
  }

  private static List<LocalDate> range(
      List<LocalDate> dated, @Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate first = from == null ? dated.stream().findFirst().orElse(to) : from;
    LocalDate last = to == null ? dated.stream().max(Comparator.naturalOrder()).orElse(from) : to;
    if (first == null || last == null) {
      return List.of();
    }
    if (last.isBefore(first)) {
      if (from != null && to != null) {
        throw new InputException(
            "--from="
                + from
                + " is after --to="
                + to
                + ", so that there is no date between them. Change one of them.");
      }
      // What is loaded ends before the range begins, or begins after it ends.
      return List.of(from == null ? last : first);
    }
    return first.datesUntil(last.plusDays(1)).toList();
  }
}
