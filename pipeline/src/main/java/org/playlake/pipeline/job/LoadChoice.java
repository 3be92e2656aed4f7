package org.playlake.pipeline.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.playlake.pipeline.ledger.FileChanges;
import org.playlake.pipeline.ledger.LakeState;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.ledger.LoadPlan;
import org.playlake.pipeline.ledger.LoadPlanner;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.LoadDates;
import org.playlake.pipeline.source.FileMark;
import org.playlake.pipeline.source.ParquetFiles;

/**
 * Choice of the loads that a run makes: those that the lake does not have from the same files.
 *
 * @param load what is made
 * @param entries what the ledger is going to say of it; the run's name and what it rejects are not
 *     known yet
 * @param upToDate what the ledger says of the others
 * @param reenriched what the ledger says of loads that are not made, but enriched anew
 */
record LoadChoice(
    LoadPlan load, List<LoadEntry> entries, List<LoadEntry> upToDate, List<LoadEntry> reenriched) {

  LoadChoice {
    entries = List.copyOf(entries);
    upToDate = List.copyOf(upToDate);
    reenriched = List.copyOf(reenriched);
  }

  static LoadChoice of(
      Ledger ledger,
      List<String> tables,
      LoadDates asked,
      ParquetFiles profiles,
      ParquetFiles events,
      int lateness,
      boolean force,
      boolean reenriches,
      Consumer<String> notice) {
    try {
      LakeState lake = LakeState.read(ledger.catalog(), tables, notice);
      if (!asked.isDated()) {
        LoadEntry entry = entry(LoadDates.NO_DATE, profiles, events);
        return new LoadChoice(LoadPlan.undated(lake), List.of(entry), List.of(), List.of());
      }
      refuseHalf(lake);
      Map<LocalDate, LoadEntry> known = ledger.entries(asked.dates());
      List<LoadEntry> made = new ArrayList<>();
      List<LoadEntry> upToDate = new ArrayList<>();
      for (LocalDate date : asked.dates()) {
        LoadEntry entry = entry(date, profiles, events);
        LoadEntry before = known.get(date);
        boolean isSame =
            before != null && FileChanges.between(before.files(), entry.files()).isNone();
        if (isSame && lake.isWhole() && !force && !reenriches) {
          upToDate.add(before);
        } else {
          made.add(entry);
        }
      }
      if (made.isEmpty()) {
        // No dates would be taken for all.
        return new LoadChoice(LoadPlan.undated(lake), List.of(), upToDate, List.of());
      }
      LoadDates dates = new LoadDates(made.stream().map(LoadEntry::loadDate).toList());
      LoadPlan plan = new LoadPlanner(ledger, lake, lateness).plan(dates, known, made, reenriches);
      List<LoadEntry> reenriched =
          reenriches
              ? ledger.entries().stream()
                  .filter(load -> !dates.dates().contains(load.loadDate()))
                  .filter(load -> !plan.halfLoaded().contains(load.loadDate()))
                  .toList()
              : List.of();
      return new LoadChoice(plan, made, upToDate, reenriched);
    } catch (InputException e) {
      throw e;
    } catch (Exception e) {
      throw TableCreation.unusable(ledger.catalog(), e);
    }
  }

  private static void refuseHalf(LakeState lake) {
    if (lake.isHalfUndated()) {
      throw new InputException(
          "The last run, which had no load date, ended before it had published every table. Run it"
              + " again before load dates are added.");
    }
  }

  private static LoadEntry entry(LocalDate date, ParquetFiles profiles, ParquetFiles events) {
    List<LoadFile> files = new ArrayList<>();
    Map<String, Long> rows = new HashMap<>();
    add(LoadFile.PROFILES, profiles, date, files, rows);
    add(LoadFile.EVENTS, events, date, files, rows);
    return new LoadEntry(date, Instant.EPOCH, "", files, rows, 0);
  }

  private static void add(
      String source,
      ParquetFiles from,
      LocalDate date,
      List<LoadFile> files,
      Map<String, Long> rows) {
    long count = 0;
    for (FileMark file : from.marks((int) date.toEpochDay())) {
      files.add(new LoadFile(source, file.name(), file.bytes(), file.modified(), file.digest()));
      count += file.rows();
    }
    rows.put(source, count);
  }
}
