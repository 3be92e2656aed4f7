package org.playlake.io.paimon.internal.read;

import java.io.Serializable;
import java.util.List;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.table.source.DataSplit;
import org.apache.paimon.table.source.IncrementalSplit;
import org.apache.paimon.table.source.QueryAuthSplit;
import org.apache.paimon.table.source.Split;
import org.apache.paimon.types.RowKind;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Files that are read together.
 *
 * @param kind of all their rows, or null when each row has its own
 * @param rows in the files, before they are merged or filtered
 * @param bytes of the files
 */
public record ReadSplit(Split split, @Nullable RowKind kind, long rows, long bytes)
    implements Serializable {

  /**
   * Split of a table as it is. Paimon leaves updated rows marked as such, which says nothing here.
   */
  public static ReadSplit state(Split split) {
    return of(split, RowKind.INSERT);
  }

  /** Split of what a snapshot changed. */
  static ReadSplit changes(Split split) {
    return of(split, null);
  }

  /** Split of rows that a snapshot removed. */
  static ReadSplit removed(DataSplit split) {
    return of(split, RowKind.DELETE);
  }

  private static ReadSplit of(Split split, @Nullable RowKind kind) {
    return new ReadSplit(split, kind, split.rowCount(), bytes(split));
  }

  private static long bytes(Split split) {
    if (split instanceof QueryAuthSplit guarded) {
      return bytes(guarded.split());
    }
    if (split instanceof IncrementalSplit changes) {
      return bytes(changes.beforeFiles()) + bytes(changes.afterFiles());
    }
    return split instanceof DataSplit data ? bytes(data.dataFiles()) : 0;
  }

  private static long bytes(List<DataFileMeta> files) {
    return files.stream().mapToLong(DataFileMeta::fileSize).sum();
  }
}
