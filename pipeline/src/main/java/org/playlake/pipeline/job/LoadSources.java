package org.playlake.pipeline.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.playlake.pipeline.file.DatePattern;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.file.FoundFile;
import org.playlake.pipeline.file.SourceFiles;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.LoadDates;
import org.playlake.pipeline.source.LoadFiles;

/**
 * Files of a source, by load date.
 *
 * @param option the option that gave the patterns
 * @param loads in the order of dates
 */
public record LoadSources(String option, List<LoadFiles> loads) {

  /**
   * Finds the files.
   *
   * @param allowEmpty whether a date may have none
   * @throws InputException if a date has no files, a file would be of two dates, or the patterns do
   *     not fit the dates
   */
  public static LoadSources find(
      String option,
      List<String> patterns,
      LoadDates dates,
      FileAccess access,
      boolean allowEmpty) {
    if (!dates.isDated()) {
      patterns.stream()
          .filter(DatePattern::isDated)
          .findFirst()
          .ifPresent(
              pattern -> {
                throw new InputException(
                    option
                        + "="
                        + pattern
                        + " holds {date}, and no load date is given. Give --date.");
              });
      return new LoadSources(
          option, List.of(new LoadFiles(0, SourceFiles.find(option, patterns, access))));
    }
    if (dates.dates().size() > 1 && patterns.stream().noneMatch(DatePattern::isDated)) {
      throw new InputException(
          option
              + "="
              + String.join(",", patterns)
              + " has no {date}, so its files would be loaded once for each of "
              + dates.dates().size()
              + " load dates. Write {date} where they differ, or load one --date.");
    }
    Map<LocalDate, List<FoundFile>> found = new TreeMap<>();
    Map<String, LocalDate> owners = new HashMap<>();
    for (LocalDate date : dates.dates()) {
      List<FoundFile> files =
          SourceFiles.findAny(
              option,
              patterns.stream().map(each -> DatePattern.of(option, each, date)).toList(),
              access);
      for (FoundFile file : files) {
        LocalDate other = owners.put(file.name(), date);
        if (other != null) {
          throw new InputException(
              file.name()
                  + " would be loaded for "
                  + other
                  + " and for "
                  + date
                  + ", and its rows count twice. Let "
                  + option
                  + " tell them apart.");
        }
      }
      found.put(date, files);
    }
    refuseEmpty(option, patterns, found, allowEmpty);
    List<LoadFiles> loads = new ArrayList<>();
    found.forEach((date, files) -> loads.add(new LoadFiles((int) date.toEpochDay(), files)));
    return new LoadSources(option, List.copyOf(loads));
  }

  private static void refuseEmpty(
      String option,
      List<String> patterns,
      Map<LocalDate, List<FoundFile>> found,
      boolean allowEmpty) {
    List<LocalDate> empty =
        found.entrySet().stream()
            .filter(each -> each.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    if (empty.isEmpty() || allowEmpty) {
      return;
    }
    throw new InputException(
        option
            + "="
            + DatePattern.of(option, String.join(",", patterns), empty.get(0))
            + " matches no Parquet file for load date "
            + empty.get(0)
            + (empty.size() > 1 ? " (and " + (empty.size() - 1) + " more)" : "")
            + ". Wait for the delivery, check the path, or give --allowEmpty to load it as empty.");
  }

  /** The same for some of the dates. */
  public LoadSources of(LoadDates dates) {
    List<Integer> days = dates.days();
    return new LoadSources(
        option,
        dates.isDated()
            ? loads.stream().filter(load -> days.contains(load.loadDate())).toList()
            : loads);
  }
}
