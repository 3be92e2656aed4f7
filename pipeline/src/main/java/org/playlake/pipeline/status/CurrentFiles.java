package org.playlake.pipeline.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.file.DatePattern;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.file.FoundFile;
import org.playlake.pipeline.file.SourceFiles;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.parquet.FileFooter;

/** The files that a load date has now, by the patterns of both sources. */
public final class CurrentFiles implements Function<LocalDate, @Nullable List<LoadFile>> {

  /** Of a file that is no Parquet, whatever it was when it was loaded. */
  private static final String UNREADABLE = "unreadable";

  private final List<String> profiles;
  private final List<String> events;
  private final FileAccess access;

  private CurrentFiles(List<String> profiles, List<String> events, FileAccess access) {
    this.profiles = profiles;
    this.events = events;
    this.access = access;
  }

  /**
   * The files of these patterns.
   *
   * @throws InputException if only one source depends on the date, so that no date's files are
   *     known
   */
  public static CurrentFiles of(List<String> profiles, List<String> events, FileAccess access) {
    if (isDated(profiles) != isDated(events)) {
      throw new InputException(
          (isDated(profiles) ? "--events" : "--profiles")
              + "="
              + String.join(",", isDated(profiles) ? events : profiles)
              + " has no {date}, and the other source has one. Write {date} where the files of load"
              + " dates differ.");
    }
    return new CurrentFiles(List.copyOf(profiles), List.copyOf(events), access);
  }

  private static boolean isDated(List<String> patterns) {
    return patterns.stream().anyMatch(DatePattern::isDated);
  }

  /** Null of a date where the patterns name no date, and of the undated load where they do. */
  @Override
  public @Nullable List<LoadFile> apply(LocalDate date) {
    if (isDated(events) == date.equals(LoadEntry.UNDATED)) {
      return null;
    }
    List<LoadFile> files = new ArrayList<>();
    add(LoadFile.PROFILES, "--profiles", profiles, date, files);
    add(LoadFile.EVENTS, "--events", events, date, files);
    return files;
  }

  private void add(
      String source, String option, List<String> patterns, LocalDate date, List<LoadFile> files) {
    List<String> ofDate =
        patterns.stream().map(each -> DatePattern.of(option, each, date)).toList();
    for (FoundFile file : SourceFiles.findAny(option, ofDate, access)) {
      files.add(new LoadFile(source, file.name(), file.length(), file.modified(), digest(file)));
    }
  }

  private String digest(FoundFile file) {
    try {
      return FileFooter.read(access, file.name(), file.length()).digest();
    } catch (InputException e) {
      return UNREADABLE;
    }
  }
}
