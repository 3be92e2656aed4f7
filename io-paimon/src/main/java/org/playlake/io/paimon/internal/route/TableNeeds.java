package org.playlake.io.paimon.internal.route;

import java.io.Serializable;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.utils.ChainTableUtils;

/**
 * Requirements that a write has of its tables, from the way its rows come to the writers.
 *
 * @param gathered rows of one bucket meet in one writer
 * @param unbounded the input never ends, and is committed pane by pane
 * @param replacing the rows take the place of others, so writers need not look at those
 * @param distinctKeys the user has promised that no key comes twice
 * @param clustering by which columns rows are sorted into files
 */
public record TableNeeds(
    boolean gathered,
    boolean unbounded,
    boolean replacing,
    boolean distinctKeys,
    Clustering clustering)
    implements Serializable {

  private static final String ROCKSDB = "org.rocksdb.RocksDB";

  /** Throws {@link UnsupportedOperationException} when the table cannot be written this way. */
  void check(String name, FileStoreTable table) {
    BucketMode mode = table.bucketMode();
    if (!gathered && mode != BucketMode.BUCKET_UNAWARE) {
      throw refused(
          name,
          "has buckets, and each of them has to be written by one writer",
          "Gather the rows first, with PaimonDistribution.BY_PARTITION");
    }
    if (unbounded && (mode == BucketMode.HASH_DYNAMIC || mode == BucketMode.KEY_DYNAMIC)) {
      throw refused(
          name,
          "has dynamic buckets, where a key's bucket is known only once the commit before is"
              + " there, and the input is unbounded",
          "Create it with a number of buckets (bucket=8) or with bucket=-2");
    }
    if (mode == BucketMode.KEY_DYNAMIC && !isThere(ROCKSDB)) {
      throw refused(
          name,
          "has keys that do not hold its partition, and the index of such keys needs "
              + ROCKSDB
              + ", which is not on the class path",
          "Add com.ververica:frocksdbjni:6.20.3-ververica-2.0");
    }
    if (ChainTableUtils.isChainTable(table.options())) {
      throw refused(
          name,
          "is a chain table (chain-table.enabled), whose branches only Spark keeps in step",
          "Write it with Spark");
    }
    if (mode == BucketMode.KEY_DYNAMIC && losesMoves(table)) {
      throw refused(
          name,
          "has keys that do not hold its partition, and "
              + (table.coreOptions().ignoreDelete() ? "ignore-delete" : "rowkind.field")
              + ", with which Paimon leaves a key that moves in the old partition, too",
          "Create it without that option, or with the partition in its key");
    }
    if (!distinctKeys && RowOrder.isDescending(table)) {
      throw refused(
          name,
          "has sequence.field.sort-order=descending, by which Paimon 1.4.2 lets the highest of the"
              + " rows of one commit win and not the lowest",
          "Negate the sequence field and leave that option out, or say withDistinctKeys() if no"
              + " key comes twice");
    }
    if (!distinctKeys && !RowOrder.isGiven(table)) {
      throw refused(
          name,
          "keeps of several rows with one key what depends on their order, and a distributed"
              + " write has none",
          "Give it a sequence.field, or say withDistinctKeys() if no key comes twice");
    }
  }

  /** The old row of such a key is taken away by a delete that the writer is handed. */
  private static boolean losesMoves(FileStoreTable table) {
    CoreOptions options = table.coreOptions();
    return options.mergeEngine() == CoreOptions.MergeEngine.DEDUPLICATE
        && (options.ignoreDelete() || options.rowkindField().isPresent());
  }

  private static boolean isThere(String className) {
    try {
      Class.forName(className, false, TableNeeds.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static UnsupportedOperationException refused(String table, String why, String remedy) {
    return new UnsupportedOperationException(
        "Table " + table + " cannot be written: it " + why + ". " + remedy + ".");
  }
}
