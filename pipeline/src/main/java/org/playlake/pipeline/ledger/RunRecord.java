package org.playlake.pipeline.ledger;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run that has published.
 *
 * @param id the commit user of its snapshots
 * @param loadDates the load dates in order, in days since 1970-01-01; none of an undated run. Of a
 *     run that was read back the first and the last
 * @param timeZone the zone that days are in
 * @param began when it began
 * @param published when its data were there
 * @param version of Playlake
 * @param sourceFiles files read
 * @param sourceBytes their length
 * @param sourceRows rows read, by source
 * @param snapshots by table, without the database: what shows this run whole
 * @param rows rows written, by table
 * @param rejected events rejected, by reason
 */
public record RunRecord(
    String id,
    List<Integer> loadDates,
    String timeZone,
    Instant began,
    Instant published,
    String version,
    long sourceFiles,
    long sourceBytes,
    Map<String, Long> sourceRows,
    Map<String, Long> snapshots,
    Map<String, Long> rows,
    Map<String, Long> rejected)
    implements Serializable {

  public RunRecord {
    loadDates = List.copyOf(loadDates);
    sourceRows = Map.copyOf(sourceRows);
    snapshots = Map.copyOf(snapshots);
    rows = Map.copyOf(rows);
    rejected = Map.copyOf(rejected);
  }

  /** The first load date; empty of an undated run. */
  public Optional<LocalDate> loadFrom() {
    return loadDates.stream().findFirst().map(LocalDate::ofEpochDay);
  }

  /** The last load date; empty of an undated run. */
  public Optional<LocalDate> loadTo() {
    return loadDates.isEmpty()
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(loadDates.get(loadDates.size() - 1)));
  }

  /** The load dates in words: all of an undated run, a date, or the first and the last. */
  public String loads() {
    if (loadDates.isEmpty()) {
      return "all";
    }
    LocalDate from = loadFrom().orElseThrow();
    LocalDate to = loadTo().orElseThrow();
    return from.equals(to) ? from.toString() : from + " to " + to;
  }
}
