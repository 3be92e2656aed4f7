package org.playlake.pipeline.job;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.engine.WorkerMemory;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.pipeline.tables.DailyTable;
import org.playlake.pipeline.tables.LakeTables;

/**
 * A validated run: its sources are readable and its arguments make sense.
 *
 * @param profiles the profile files
 * @param events the event files
 * @param catalog options of the Paimon catalog
 * @param tables the tables, as these sources make them
 * @param zone the zone of days and of times without a zone
 * @param join how events come to know their players
 * @param began when the run began
 */
public record JobPlan(
    ParquetFiles profiles,
    ParquetFiles events,
    Map<String, String> catalog,
    LakeTables tables,
    ZoneId zone,
    PlayerJoin join,
    Instant began) {

  /**
   * Looks at all that {@code options} name, and changes nothing.
   *
   * @throws InputException if anything is missing, unreadable or contradictory
   */
  public static JobPlan of(RunOptions options) {
    return of(options, new Problems(), notice -> {});
  }

  /**
   * The same where something may be wrong with the options already.
   *
   * @param problems what was found before; all that is found here is told with it
   * @param notice is told when there is something to wait for
   */
  public static JobPlan of(RunOptions options, Problems problems, Consumer<String> notice) {
    RunArguments arguments = RunArguments.of(options, problems);
    Map<String, String> catalog = arguments.catalog();
    ZoneId zone = arguments.zone();
    FileAccess access = FileAccess.of(options);
    ParquetFiles profiles =
        problems.check(
            () -> ParquetFiles.profiles("--profiles", arguments.profiles(), access, zone));
    ParquetFiles events =
        problems.check(() -> ParquetFiles.events("--events", arguments.events(), access, zone));
    if (!catalog.isEmpty()) {
      problems.run(() -> FirstContact.make(catalog, arguments.database(), notice));
    }
    problems.refuse();
    profiles = withPlayersOf(events, profiles);
    events = withPlayersOf(profiles, events);
    refuseStrangers(profiles.form("user_id"), events.form("user_id"));
    LakeTables tables =
        LakeTables.of(
            arguments.database(),
            profiles,
            events,
            access,
            name -> TableCreation.there(catalog, name));
    return new JobPlan(
        tables.odsUserProfile().source(),
        tables.odsUserEvent().source(),
        catalog,
        tables,
        zone,
        PlayerJoin.of(
            arguments.join(), profiles.rows(), textIdBytes(profiles), WorkerMemory.of(options)),
        Instant.now());
  }

  /** The same run with these daily tables in the place of those of the job. */
  public JobPlan withDailyTables(List<DailyTable<?>> daily) {
    return new JobPlan(profiles, events, catalog, tables.withDaily(daily), zone, join, began);
  }

  /** Ids that are all NULL have the type of the other source's. */
  private static ParquetFiles withPlayersOf(ParquetFiles other, ParquetFiles files) {
    if (!files.form("user_id").equals(ColumnForm.NULL)) {
      return files;
    }
    ColumnForm form = other.form("user_id");
    return files.withForm("user_id", form.equals(ColumnForm.NULL) ? ColumnForm.BYTES : form);
  }

  private static long textIdBytes(ParquetFiles profiles) {
    return profiles.form("user_id").equals(ColumnForm.BIGINT) ? 0 : profiles.idBytes();
  }

  private static void refuseStrangers(ColumnForm profile, ColumnForm event) {
    if (profile.equals(ColumnForm.BIGINT) != event.equals(ColumnForm.BIGINT)) {
      throw new InputException(
          "user_id is "
              + profile
              + " in --profiles and "
              + event
              + " in --events, so no event would find its player. Load both with numbers or both"
              + " with texts.");
    }
  }

  /** Warnings about the sources and the lake, a sentence each. */
  public List<String> warnings() {
    return Stream.of(
            profiles.warnings().stream(),
            events.warnings().stream(),
            CommitSafety.warning(catalog).stream(),
            join.reason().stream())
        .flatMap(each -> each)
        .toList();
  }

  /** Rows in both sources. */
  public long rows() {
    return profiles.rows() + events.rows();
  }
}
