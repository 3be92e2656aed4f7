package org.playlake.pipeline.ledger;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An entry of the ledger: one load.
 *
 * @param loadDate {@link #UNDATED} for a load of everything
 * @param files what was read; none where a date was loaded empty
 * @param rows by source
 * @param rejected events
 * @param flaws null where they are not known: before the run, and of a load of an older version
 */
public record LoadEntry(
    LocalDate loadDate,
    Instant loadedAt,
    String runId,
    List<LoadFile> files,
    Map<String, Long> rows,
    long rejected,
    @Nullable LoadFlaws flaws)
    implements Serializable {
  public static final LocalDate UNDATED = LocalDate.EPOCH;

  public LoadEntry {
    files = List.copyOf(files);
    rows = Map.copyOf(rows);
  }

  /** A load whose flaws are not known. */
  public LoadEntry(
      LocalDate loadDate,
      Instant loadedAt,
      String runId,
      List<LoadFile> files,
      Map<String, Long> rows,
      long rejected) {
    this(loadDate, loadedAt, runId, files, rows, rejected, null);
  }

  public boolean isUndated() {
    return loadDate.equals(UNDATED);
  }

  /** The same, as its events were found to be once more; its profiles were not looked at again. */
  public LoadEntry correctedBy(long nowRejected, LoadFlaws events) {
    return new LoadEntry(
        loadDate,
        loadedAt,
        runId,
        files,
        rows,
        nowRejected,
        flaws == null ? null : flaws.correctedBy(events));
  }

  /** Rows of a source. */
  public long rowsOf(String source) {
    return rows.getOrDefault(source, 0L);
  }

  public long bytes() {
    return files.stream().mapToLong(LoadFile::bytes).sum();
  }
}
