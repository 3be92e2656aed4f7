package org.playlake.pipeline.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.ReadPaimon;
import org.playlake.io.paimon.table.PaimonReadFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.table.PaimonVersion;
import org.playlake.pipeline.tables.LakeTables;

/**
 * The ledger of a lake: which loads it has, and which run published last.
 *
 * @param catalog options of the Paimon catalog
 * @param database the database of the tables
 */
public record Ledger(Map<String, String> catalog, String database) {

  /** The table of loads. */
  public PaimonTable loads() {
    return MetaLoad.table(database);
  }

  /** The table of runs. */
  public PaimonTable runs() {
    return MetaRun.table(database);
  }

  /** Full names of the lake's tables, in the order of publishing. */
  public List<String> tables() {
    List<String> tables = new ArrayList<>(LakeTables.names(database));
    tables.add(loads().name());
    tables.add(runs().name());
    return tables;
  }

  /** True if there is any table of the lake, with rows or without. */
  public boolean hasTables() throws Exception {
    for (String table : tables()) {
      if (PaimonTables.describe(catalog, table).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** True if a run has published. */
  public boolean isThere() throws Exception {
    return PaimonTables.newest(catalog, loads().name()).isPresent();
  }

  /** The loads of these dates that the lake has. */
  public Map<LocalDate, LoadEntry> entries(List<LocalDate> dates) throws Exception {
    List<Map<String, String>> partitions = new ArrayList<>();
    dates.forEach(date -> partitions.add(Map.of(LakeTables.LOAD_DATE_NAME, date.toString())));
    return byDate(partitions);
  }

  /** All loads of the lake. */
  public List<LoadEntry> entries() throws Exception {
    return byDate(List.of()).values().stream()
        .sorted(Comparator.comparing(LoadEntry::loadDate))
        .toList();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Map<LocalDate, LoadEntry> byDate(List<Map<String, String>> partitions) throws Exception {
    Map<LocalDate, LoadEntry> entries = new HashMap<>();
    if (isThere()) {
      ReadPaimon<LoadEntry> read = read(MetaLoad.loads(), LoadEntry.class, loads());
      if (!partitions.isEmpty()) {
        read = read.withPartitions(partitions.toArray(new Map[0]));
      }
      PaimonTables.read(read).forEach(each -> entries.put(each.loadDate(), each));
    }
    return entries;
  }

  /** The runs that published last, the newest first. */
  public List<RunRecord> lastRuns(int most) throws Exception {
    if (PaimonTables.newest(catalog, runs().name()).isEmpty()) {
      return List.of();
    }
    return PaimonTables.read(read(MetaRun.runs(), RunRecord.class, runs())).stream()
        .sorted(Comparator.comparing(RunRecord::published).reversed())
        .limit(most)
        .toList();
  }

  /** The run that published last. */
  public Optional<RunRecord> lastRun() throws Exception {
    Optional<PaimonVersion> newest = PaimonTables.newest(catalog, runs().name());
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    // Its row alone: there are as many files as runs.
    long snapshot = newest.get().snapshot();
    ReadPaimon<RunRecord> runs = read(MetaRun.runs(), RunRecord.class, runs());
    Optional<RunRecord> last =
        PaimonTables.read(runs.withChangesBetween(snapshot - 1, snapshot)).stream()
            .filter(run -> run.id().equals(newest.get().commitUser()))
            .findFirst();
    return last.isPresent() ? last : latest(PaimonTables.read(runs));
  }

  /** Where only a compaction is left of the snapshots, no change tells which came last. */
  private static Optional<RunRecord> latest(List<RunRecord> runs) {
    return runs.stream().max(Comparator.comparing(RunRecord::published));
  }

  private <T extends java.io.Serializable> ReadPaimon<T> read(
      PaimonReadFunction<T> function, Class<T> type, PaimonTable table) {
    return PaimonIO.read(function)
        .withCoder(SerializableCoder.of(type))
        .withCatalogOptions(catalog)
        .from(table.name());
  }
}
