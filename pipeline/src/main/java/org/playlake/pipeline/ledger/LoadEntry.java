package org.playlake.pipeline.ledger;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An entry of the ledger: one load.
 *
 * @param loadDate {@link #UNDATED} for a load of everything
 * @param files what was read; none where a date was loaded empty
 * @param rows by source
 * @param rejected events
 */
public record LoadEntry(
    LocalDate loadDate,
    Instant loadedAt,
    String runId,
    List<LoadFile> files,
    Map<String, Long> rows,
    long rejected)
    implements Serializable {
  public static final LocalDate UNDATED = LocalDate.EPOCH;

  public LoadEntry {
    files = List.copyOf(files);
    rows = Map.copyOf(rows);
  }

  public boolean isUndated() {
    return loadDate.equals(UNDATED);
  }

  /** Rows of a source. */
  public long rowsOf(String source) {
    return rows.getOrDefault(source, 0L);
  }

  public long bytes() {
    return files.stream().mapToLong(LoadFile::bytes).sum();
  }
}
