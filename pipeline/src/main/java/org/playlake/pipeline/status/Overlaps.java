package org.playlake.pipeline.status;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.terminal.Sizes;

/**
 * Files that several loads have read, so that their rows are in the lake several times.
 *
 * @param loads by path, the load dates
 */
record Overlaps(Map<String, SortedSet<LocalDate>> loads) {

  static Overlaps of(Collection<LoadEntry> entries) {
    Map<String, SortedSet<LocalDate>> loads = new TreeMap<>();
    for (LoadEntry entry : entries) {
      for (LoadFile file : entry.files()) {
        loads.computeIfAbsent(file.path(), path -> new TreeSet<>()).add(entry.loadDate());
      }
    }
    loads.values().removeIf(dates -> dates.size() < 2);
    return new Overlaps(loads);
  }

  List<String> of(LocalDate date) {
    return loads.entrySet().stream()
        .filter(each -> each.getValue().contains(date))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A sentence for each set of loads that share files, with those of {@code dates} in it. */
  List<String> sentences(Collection<LocalDate> dates) {
    Map<SortedSet<LocalDate>, List<String>> paths = new LinkedHashMap<>();
    loads.forEach(
        (path, of) -> {
          if (of.stream().anyMatch(dates::contains)) {
            paths.merge(of, List.of(path), Overlaps::concat);
          }
        });
    return paths.entrySet().stream()
        .map(
            each ->
                Sizes.count(each.getValue().size())
                    + (each.getValue().size() == 1 ? " file is in " : " files are in ")
                    + names(each.getKey())
                    + " ("
                    + each.getValue().get(0)
                    + (each.getValue().size() == 1 ? ")" : ", ..)"))
        .toList();
  }

  private static List<String> concat(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static String names(SortedSet<LocalDate> dates) {
    return String.join(
        " and ",
        dates.stream()
            .map(date -> date.equals(LoadEntry.UNDATED) ? "the undated load" : date.toString())
            .toList());
  }
}
