package org.playlake.pipeline.job;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.engine.WorkerMemory;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.options.LoadDates;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.source.ParquetFiles;

/**
 * Validated options of a run, and the files that they name. A run over many load dates is made of
 * several parts, one graph each, so that one that fails loses little.
 */
public final class JobRequest {

  /** So many load dates are made in one graph at most. */
  private static final int DATES_OF_PART = 31;

  private final RunOptions options;
  private final RunArguments arguments;
  private final @Nullable LoadSources profiles;
  private final @Nullable LoadSources events;

  private JobRequest(
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
  public static JobRequest of(RunOptions options, Problems problems, Consumer<String> notice) {
    RunArguments arguments = RunArguments.of(options, problems);
    FileAccess access = FileAccess.of(options);
    JobRequest request =
        new JobRequest(
            options,
            arguments,
            problems.check(() -> find("--profiles", arguments.profiles(), arguments, options)),
            problems.check(() -> find("--events", arguments.events(), arguments, options)));
    LoadDates first = request.parts().get(0);
    if (request.profiles != null) {
      problems.check(() -> request.files(request.profiles.of(first), true, access));
    }
    if (request.events != null) {
      problems.check(() -> request.files(request.events.of(first), false, access));
    }
    if (!arguments.catalog().isEmpty()) {
      problems.run(() -> FirstContact.make(arguments.catalog(), arguments.database(), notice));
    }
    problems.refuse();
    return request;
  }

  private static LoadSources find(
      String option, List<String> patterns, RunArguments arguments, RunOptions options) {
    return LoadSources.find(
        option, patterns, arguments.dates(), FileAccess.of(options), options.isAllowEmpty());
  }

  /** The load dates of each part; one without dates where the run is undated. */
  public List<LoadDates> parts() {
    return arguments.dates().isDated()
        ? arguments.dates().groups(DATES_OF_PART)
        : List.of(LoadDates.UNDATED);
  }

  private ParquetFiles files(LoadSources sources, boolean isProfiles, FileAccess access) {
    return isProfiles
        ? ParquetFiles.profiles(sources.loads(), access, arguments.zone())
        : ParquetFiles.events(sources.loads(), access, arguments.zone());
  }

  /**
   * Plans a part on what the lake holds now.
   *
   * @param notice is told when there is something to wait for
   */
  public JobPlan plan(LoadDates part, Consumer<String> notice) {
    FileAccess access = FileAccess.of(options);
    Map<String, String> catalog = arguments.catalog();
    Ledger ledger = new Ledger(catalog, arguments.database());
    LakeLayout.check(
        arguments.database(), arguments.zone(), ledger, name -> TableCreation.there(catalog, name));
    ParquetFiles allProfiles = files(profiles.of(part), true, access);
    ParquetFiles allEvents = files(events.of(part), false, access);
    LoadChoice choice =
        LoadChoice.of(
            ledger,
            ledger.tables(),
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
        isAll ? allProfiles : files(profiles.of(choice.load().dates()), true, access),
        isAll ? allEvents : files(events.of(choice.load().dates()), false, access),
        ledger,
        choice,
        access,
        WorkerMemory.of(options));
  }
}
