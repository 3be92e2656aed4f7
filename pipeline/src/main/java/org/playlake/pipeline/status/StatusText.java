package org.playlake.pipeline.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.terminal.Sizes;

/**
 * The status for people: the calendar, a legend with counts, and what is wrong, a few lines each.
 */
record StatusText(List<Day> days, Optional<Day> undated, Overlaps overlaps) {
  private static final int MOST_LINES = 5;

  List<String> lines() {
    List<String> lines = new ArrayList<>(CalendarText.lines(days));
    if (!days.isEmpty()) {
      lines.add(legend());
    }
    undated.ifPresent(day -> lines.add(undated(day)));
    if (lines.isEmpty()) {
      lines.add("Nothing is loaded.");
    }
    add(lines, "Missing; load with run --date=DATE, or --from=DATE --to=DATE", missing());
    add(
        lines,
        "Stale, the files are others now; load again with run --date=DATE",
        all()
            .filter(Day::isStale)
            .map(day -> name(day) + ": " + day.changes().sentence())
            .toList());
    add(
        lines,
        "Overlapping, so that rows are there twice; load one of them again without the file",
        overlaps.sentences(all().map(Day::date).toList()));
    return lines;
  }

  private Stream<Day> all() {
    return Stream.concat(undated.stream(), days.stream());
  }

  private String legend() {
    return Arrays.stream(DayState.values())
        .map(
            state ->
                state.sign()
                    + " "
                    + state.word()
                    + " "
                    + Sizes.count(days.stream().filter(day -> day.state() == state).count()))
        .collect(Collectors.joining("   "));
  }

  private static String undated(Day day) {
    LoadEntry entry = Objects.requireNonNull(day.entry());
    return "Everything, without a date: loaded at "
        + entry.loadedAt().truncatedTo(ChronoUnit.SECONDS)
        + ", "
        + Sizes.count(entry.files().size())
        + " files, rows: "
        + new TreeMap<>(entry.rows())
            .entrySet().stream()
                .map(each -> each.getKey() + " " + Sizes.count(each.getValue()))
                .collect(Collectors.joining(", "))
        + (day.state() == DayState.LOADED ? "" : " (" + day.state().word() + ")");
  }

  /** Dates in a row are one line, unless files wait for some and not for others. */
  private List<String> missing() {
    List<String> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i).state() != DayState.MISSING) {
        begin = i + 1;
      } else if (i + 1 == days.size() || !belongTogether(days.get(i), days.get(i + 1))) {
        lines.add(missing(days.subList(begin, i + 1)));
        begin = i + 1;
      }
    }
    return lines;
  }

  private static boolean belongTogether(Day one, Day next) {
    return next.state() == DayState.MISSING
        && one.changes().added().isEmpty() == next.changes().added().isEmpty();
  }

  private static String missing(List<Day> row) {
    LocalDate first = row.get(0).date();
    LocalDate last = row.get(row.size() - 1).date();
    int files = row.stream().mapToInt(day -> day.changes().added().size()).sum();
    return first
        + (first.equals(last) ? "" : " to " + last + " (" + Sizes.count(row.size()) + " dates)")
        + (files == 0 ? "" : ": files that wait: " + Sizes.count(files));
  }

  private static String name(Day day) {
    return day.date().equals(LoadEntry.UNDATED) ? "the undated load" : day.date().toString();
  }

  private static void add(List<String> lines, String title, List<String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(title + ":");
    entries.stream().limit(MOST_LINES).forEach(entry -> lines.add("  " + entry));
    if (entries.size() > MOST_LINES) {
      lines.add("  and " + Sizes.count(entries.size() - MOST_LINES) + " lines more");
    }
  }
}
