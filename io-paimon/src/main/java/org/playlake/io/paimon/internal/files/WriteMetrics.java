package org.playlake.io.paimon.internal.files;

import java.io.Serializable;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.table.PaimonSnapshot;

/**
 * Counts what writers wrote. An attempt that is made again is counted again; exact numbers are in
 * the {@link PaimonSnapshot}s.
 */
final class WriteMetrics implements Serializable {

  private final Counter rows = Metrics.counter("PaimonIO", "rowsWritten");
  private final Counter files = Metrics.counter("PaimonIO", "filesWritten");
  private final Counter bytes = Metrics.counter("PaimonIO", "bytesWritten");

  void count(WrittenFiles written) {
    rows.inc(written.rows());
    files.inc(written.files());
    bytes.inc(written.bytes());
  }
}
