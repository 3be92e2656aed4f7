package org.playlake.io.paimon.internal.read;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * Counts what readers read: rows that passed the filter; the bytes of all files of a split, however
 * much of them was skipped; splits. An attempt that is made again is counted again.
 */
public final class ReadMetrics {

  /** Counted together, since a counter is looked up each time. */
  private static final int TOGETHER = 4096;

  private final Counter rows = Metrics.counter("PaimonIO", "rowsRead");
  private final Counter bytes = Metrics.counter("PaimonIO", "bytesRead");
  private final Counter splits = Metrics.counter("PaimonIO", "splitsRead");
  private final Counter snapshots = Metrics.counter("PaimonIO", "snapshotsRead");
  private long uncounted;

  public void row() {
    if (++uncounted == TOGETHER) {
      countRows();
    }
  }

  /** Several at once. */
  void rows(long more) {
    uncounted += more;
  }

  public void split(ReadSplit split) {
    countRows();
    splits.inc();
    bytes.inc(split.bytes());
  }

  public void snapshot() {
    snapshots.inc();
  }

  public void countRows() {
    if (uncounted > 0) {
      rows.inc(uncounted);
      uncounted = 0;
    }
  }
}
