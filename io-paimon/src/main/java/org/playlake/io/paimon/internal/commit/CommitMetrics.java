package org.playlake.io.paimon.internal.commit;

import java.io.Serializable;
import java.util.concurrent.TimeUnit;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Distribution;
import org.apache.beam.sdk.metrics.Metrics;
import org.playlake.io.paimon.internal.catalog.TableLineage;

/** Counts commits. An attempt that is made again is counted again. */
public final class CommitMetrics implements Serializable {

  private final Counter commits = Metrics.counter("PaimonIO", "commits");
  private final Counter retries = Metrics.counter("PaimonIO", "commitRetries");
  private final Counter lost = Metrics.counter("PaimonIO", "compactionsLost");
  private final Distribution millis = Metrics.distribution("PaimonIO", "commitMillis");

  /**
   * A commit was made, or found made, after so many others came first. Says, too, where elements
   * went.
   */
  void committed(String table, int afterRetries, long nanos) {
    TableLineage.writes(table);
    commits.inc();
    retries.inc(afterRetries);
    millis.update(TimeUnit.NANOSECONDS.toMillis(nanos));
  }

  /** The rows are committed and their compaction is not. */
  void compactionLost() {
    lost.inc();
  }
}
