package org.playlake.pipeline.source;

import org.apache.beam.sdk.coders.Coder;
import org.playlake.pipeline.column.TableTypes;

/** Coders of rows of sources. */
public final class RawRows {

  private RawRows() {}

  /**
   * The coder of the rows of a source, and of such as lack the columns that the job does not know.
   *
   * @param known of the known columns
   */
  public static <T> Coder<RawRow<T>> coder(ParquetFiles files, Coder<T> known) {
    return new RawRowCoder<>(
        known, files.more().stream().map(column -> TableTypes.of(column.shape())).toList());
  }
}
