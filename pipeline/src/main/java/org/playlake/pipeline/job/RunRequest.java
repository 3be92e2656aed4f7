package org.playlake.pipeline.job;

import java.util.List;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.engine.WorkerMemory;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.options.LoadDates;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.source.LoadFiles;
import org.playlake.pipeline.source.ParquetFiles;

/**
 * Validated options of a run, and the files that they name. A run over many load dates is made of
 * several parts, one graph each, so that one that fails loses little.
 */
public final class RunRequest {

  /** So many load dates are made in one graph at most. */
  private static final int DATES_OF_PART = 31;

  private final RunOptions options;
  private final RunArguments arguments;
  private final @Nullable LoadSources profiles;
  private final @Nullable LoadSources events;

  private RunRequest(
      RunOptions options,
      RunArguments arguments,
      @Nullable LoadSources profiles,
      @Nullable LoadSources events) {
    this.options = options;
    this.arguments = arguments;
    this.profiles = profiles;
    this.events = events;
  }

  /**
   * Looks at all that {@code options} name, and changes nothing.
   *
   * @param problems what was found before; all that is found here is told with it
   * @param notice is told when there is something to wait for
   * @throws org.playlake.pipeline.options.InputException if anything is missing, unreadable or
   *     contradictory
   */
  public static RunRequest of(RunOptions options, Problems problems, Consumer<String> notice) {
    RunArguments arguments = RunArguments.of(options, problems);
    FileAccess access = FileAccess.of(options);
    LoadDates first = parts(arguments).get(0);
    LoadSources profiles =
        problems.check(() -> find("--profiles", arguments.profiles(), arguments, options));
    if (profiles != null) {
      problems.check(() -> ParquetFiles.profiles(loads(profiles, first), access, arguments.zone()));
    }
    LoadSources events =
        problems.check(() -> find("--events", arguments.events(), arguments, options));
    if (events != null) {
      problems.check(() -> ParquetFiles.events(loads(events, first), access, arguments.zone()));
    }
    if (!arguments.catalog().isEmpty()) {
      problems.run(() -> FirstContact.make(arguments.catalog(), arguments.database(), notice));
    }
    problems.refuse();
    return new RunRequest(options, arguments, profiles, events);
  }

  private static LoadSources find(
      String option, List<String> patterns, RunArguments arguments, RunOptions options) {
    return LoadSources.find(
        option, patterns, arguments.dates(), FileAccess.of(options), options.isAllowEmpty());
  }

  private static List<LoadFiles> loads(LoadSources sources, LoadDates dates) {
    return sources.of(dates).loads();
  }

  /** The load dates of each part; one without dates where the run is undated. */
  public List<LoadDates> parts() {
    return parts(arguments);
  }

  private static List<LoadDates> parts(RunArguments arguments) {
    return arguments.dates().isDated()
        ? arguments.dates().groups(DATES_OF_PART)
        : List.of(LoadDates.UNDATED);
  }

  /** The ledger of the lake. */
  public Ledger ledger() {
    return new Ledger(arguments.catalog(), arguments.database());
  }

  /**
   * Plans a part on what the lake holds now.
   *
   * @param notice is told when there is something to wait for
   */
  public JobPlan plan(LoadDates part, Consumer<String> notice) {
    FileAccess access = FileAccess.of(options);
    Ledger ledger = ledger();
    OlderTables older =
        LakeLayout.check(arguments.database(), part.isDated(), arguments.zone(), ledger);
    ParquetFiles allProfiles = profiles(part, access);
    ParquetFiles allEvents = events(part, access);
    LoadChoice choice =
        LoadChoice.of(
            ledger,
            ledger.tables().stream().filter(name -> !older.there().contains(name)).toList(),
            part,
            allProfiles,
            allEvents,
            arguments.lateness(),
            options.isForce(),
            options.isReenrich(),
            notice);
    boolean isAll = choice.load().dates().equals(part);
    return JobPlan.of(
        arguments,
        isAll ? allProfiles : profiles(choice.load().dates(), access),
        isAll ? allEvents : events(choice.load().dates(), access),
        ledger,
        choice,
        older,
        access,
        WorkerMemory.of(options));
  }

  private ParquetFiles profiles(LoadDates dates, FileAccess access) {
    return ParquetFiles.profiles(loads(profiles, dates), access, arguments.zone());
  }

  private ParquetFiles events(LoadDates dates, FileAccess access) {
    return ParquetFiles.events(loads(events, dates), access, arguments.zone());
  }
}
