package org.playlake.pipeline.run;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadPartition;
import org.playlake.pipeline.ledger.LoadPlan;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.pipeline.tables.DwdUserEvent;
import org.playlake.pipeline.tables.DwsPlayerDay;

/**
 * What a run reads and replaces, as far as that is known before it.
 *
 * @param loadDates what is loaded; none of an undated run
 * @param upToDate what was asked for and is there
 * @param lateness null of an undated run, which takes events of any date
 * @param read by source or table
 * @param replaced by table: partitions that are there now, and that the run replaces or removes
 * @param movedAside the new names of tables of an older layout by their old ones
 */
record PlannedWork(
    List<LocalDate> loadDates,
    List<LocalDate> upToDate,
    @Nullable Integer lateness,
    Map<String, Amount> read,
    Map<String, Amount> replaced,
    Map<String, String> movedAside) {

  /** So many files of a source, or partitions of a table. */
  record Amount(long count, long rows, long bytes) {

    private static Amount of(ParquetFiles files) {
      return new Amount(files.count(), files.rows(), files.bytes());
    }

    private static Amount of(Stream<LoadPartition> partitions) {
      List<LoadPartition> all = partitions.toList();
      return new Amount(
          all.size(),
          all.stream().mapToLong(LoadPartition::rows).sum(),
          all.stream().mapToLong(LoadPartition::bytes).sum());
    }
  }

  static PlannedWork of(JobPlan job) {
    LoadPlan load = job.load();
    Map<String, Amount> read = new LinkedHashMap<>();
    Map<String, Amount> replaced = new LinkedHashMap<>();
    if (!job.isUpToDate()) {
      read.put("profiles", Amount.of(job.profiles()));
      read.put("events", Amount.of(job.events()));
    }
    if (load.isDated()) {
      read.put(
          DwsPlayerDay.NAME,
          Amount.of(load.days().stream().filter(each -> !load.replaces(each.load()))));
      replaced.put(DwdUserEvent.NAME, Amount.of(load.events().stream()));
      replaced.put(
          DwsPlayerDay.NAME,
          Amount.of(load.days().stream().filter(each -> load.replaces(each.load()))));
    }
    return new PlannedWork(
        load.dates().dates(),
        job.upToDate().stream().map(LoadEntry::loadDate).toList(),
        load.isDated() ? load.bounds().before() : null,
        read,
        replaced,
        job.older().asides());
  }

  /** Compressed bytes of the files that are read. */
  long bytesRead() {
    return read.values().stream().mapToLong(Amount::bytes).sum();
  }

  /** Adds it to JSON. */
  void addTo(Map<String, @Nullable Object> json) {
    json.put("loadDates", loadDates.stream().map(LocalDate::toString).toList());
    json.put("upToDate", upToDate.stream().map(LocalDate::toString).toList());
    json.put("lateness", lateness);
    json.put("read", read);
    json.put("replaced", replaced);
    json.put("movedAside", movedAside);
  }

  /** The JSON of a run that changes nothing. */
  static Map<String, @Nullable Object> jsonOf(JobPlan job, boolean dryRun) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("database", job.tables().database());
    json.put("timeZone", job.zone().getId());
    json.put("dryRun", dryRun);
    of(job).addTo(json);
    json.put("tables", List.of());
    return json;
  }
}
