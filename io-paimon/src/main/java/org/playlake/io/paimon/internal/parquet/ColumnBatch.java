package org.playlake.io.paimon.internal.parquet;

import org.apache.paimon.io.BundleRecords;

/** Rows of flat types that lie column by column, in the order of a file's columns. */
public interface ColumnBatch extends BundleRecords {

  /** A column, by its place in a row. */
  BatchColumn column(int column);
}
