package org.playlake.pipeline.job;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.check.LoadChecks;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadPlan;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.pipeline.tables.DailyTable;
import org.playlake.pipeline.tables.LakeTables;
import org.playlake.pipeline.tables.OdsUserEvent;
import org.playlake.pipeline.tables.OdsUserProfile;

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
 * @param ledger the lake's ledger
 * @param load what is loaded
 * @param entries what the ledger is going to say of it; the run's name and what it rejects are not
 *     known yet
 * @param upToDate loads that were asked for and that the lake has already
 * @param reenriched what the ledger says of loads that are not made, but enriched anew
 * @param checks what the loads have to hold
 * @param older tables of an older layout, which the run moves aside
 */
public record JobPlan(
    ParquetFiles profiles,
    ParquetFiles events,
    Map<String, String> catalog,
    LakeTables tables,
    ZoneId zone,
    PlayerJoin join,
    Instant began,
    Ledger ledger,
    LoadPlan load,
    List<LoadEntry> entries,
    List<LoadEntry> upToDate,
    List<LoadEntry> reenriched,
    LoadChecks checks,
    OlderTables older) {

  /**
   * Looks at all that {@code options} name, and changes nothing. Of many load dates this is the
   * plan of the first part.
   *
   * @throws InputException if anything is missing, unreadable or contradictory
   */
  public static JobPlan of(RunOptions options) {
    RunRequest request = RunRequest.of(options, new Problems(), notice -> {});
    return request.plan(request.parts().get(0), notice -> {});
  }

  static JobPlan of(
      RunArguments arguments,
      ParquetFiles someProfiles,
      ParquetFiles someEvents,
      Ledger ledger,
      LoadChoice choice,
      OlderTables older,
      FileAccess access,
      long workerMemory) {
    Map<String, String> catalog = arguments.catalog();
    Function<String, Optional<PaimonTable>> there =
        older.without(name -> TableCreation.there(catalog, name));
    ColumnForm lakes = PlayerForm.inLake(arguments.database(), there);
    ParquetFiles profiles = PlayerForm.of(someProfiles, someEvents, lakes);
    ParquetFiles events = PlayerForm.of(someEvents, profiles, lakes);
    PlayerForm.refuseStrangers(profiles, events);
    if (choice.load().isDated()) {
      String database = arguments.database() + ".";
      profiles = StoredForms.of(profiles, there.apply(database + OdsUserProfile.NAME));
      events = StoredForms.of(events, there.apply(database + OdsUserEvent.NAME));
    }
    LakeTables tables = LakeTables.of(arguments.database(), profiles, events, access, there);
    return new JobPlan(
        tables.odsUserProfile().source(),
        tables.odsUserEvent().source(),
        catalog,
        tables,
        arguments.zone(),
        PlayerJoin.of(
            arguments.join(),
            profiles.rows() + choice.load().knownPlayers(),
            PlayerForm.textIdBytes(profiles, choice.load().knownPlayers()),
            workerMemory),
        Instant.now(),
        ledger,
        choice.load(),
        choice.entries(),
        choice.upToDate(),
        choice.reenriched(),
        PastRows.checks(ledger, choice, arguments.checks()),
        older);
  }

  /** The same run with these daily tables in the place of those of the job. */
  public JobPlan withDailyTables(List<DailyTable<?>> daily) {
    return new JobPlan(
        profiles,
        events,
        catalog,
        tables.withDaily(daily),
        zone,
        join,
        began,
        ledger,
        load,
        entries,
        upToDate,
        reenriched,
        checks,
        older);
  }

  /** All tables of the run, those that tell of it last. */
  public List<PaimonTable> allTables() {
    List<PaimonTable> all = new ArrayList<>(tables.inOrder());
    all.add(ledger.loads());
    all.add(ledger.runs());
    return List.copyOf(all);
  }

  /** True if every load that was asked for is there already. */
  public boolean isUpToDate() {
    return entries.isEmpty();
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
