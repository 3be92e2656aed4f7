package org.playlake.pipeline.read;

import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.TableTypes;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.RawProfile;

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

  /** A profile from the values of its known columns, one of each cursor. */
  static RawProfile profile(ColumnCursor[] columns) {
    var player = columns[0].nextPlayer();
    @Nullable Object[] values = new @Nullable Object[columns.length - 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns[i + 1].nextValue();
    }
    return new RawProfile(player, values);
  }

  /** An event in the same way. */
  static RawEvent event(ColumnCursor[] columns) {
    return new RawEvent(
        columns[0].nextPlayer(),
        columns[1].nextText(),
        columns[2].nextText(),
        columns[3].nextText(),
        columns[4].nextText());
  }
}
