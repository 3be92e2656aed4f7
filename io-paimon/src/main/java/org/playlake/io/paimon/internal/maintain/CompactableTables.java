package org.playlake.io.paimon.internal.maintain;

import java.util.Map;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.utils.ChainTableUtils;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;

/** Tables that can be compacted here. */
final class CompactableTables {

  private CompactableTables() {}

  /**
   * The table as it is in the catalog, for a writer that compacts. Throws {@link
   * UnsupportedOperationException} when it is of a kind that only an engine can compact.
   */
  static FileStoreTable open(OpenCatalog catalog, String name) {
    FileStoreTable table = catalog.table(name);
    CoreOptions options = table.coreOptions();
    if (table.bucketMode() == BucketMode.POSTPONE_MODE) {
      throw refused(name, "bucket=-2", "its rows are not assigned to buckets yet");
    }
    if (ChainTableUtils.isChainTable(table.options())) {
      throw refused(name, "chain-table.enabled=true", "its branches are kept in step by Spark");
    }
    if (options.rowTrackingEnabled() || options.dataEvolutionEnabled()) {
      throw refused(name, "row-tracking.enabled=true", "its rows have numbers that must be kept");
    }
    if (options.clusteringIncrementalEnabled()) {
      throw refused(name, "clustering.incremental=true", "its rows have an order across files");
    }
    // A write-only table relies on a separate compaction.
    return table.copy(Map.of(CoreOptions.WRITE_ONLY.key(), "false"));
  }

  private static UnsupportedOperationException refused(String name, String option, String reason) {
    return new UnsupportedOperationException(
        "Table "
            + name
            + " cannot be compacted here: it has the option "
            + option
            + ", so "
            + reason
            + ". Compact it with Flink or Spark: CALL sys.compact(`table` => '"
            + name
            + "').");
  }
}
