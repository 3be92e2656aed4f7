package org.playlake.io.paimon.table;

import java.util.Map;

/**
 * Rows some of whose columns are encoded already: a row group of a Parquet file.
 *
 * @param count how many rows
 * @param chunks the columns that are encoded, by their names in the table
 */
public record ParquetRows(long count, Map<String, ParquetChunk> chunks) {

  public ParquetRows {
    if (count <= 0) {
      throw new IllegalArgumentException("A row group without rows is none: " + count + " rows.");
    }
    chunks = Map.copyOf(chunks);
  }
}
