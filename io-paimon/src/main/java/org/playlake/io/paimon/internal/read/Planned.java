package org.playlake.io.paimon.internal.read;

import java.util.List;

/**
 * Result of planning a table.
 *
 * @param schema that the splits are read with
 * @param targetBytes of a split
 */
record Planned(long schema, long targetBytes, List<ReadSplit> splits) {

  long bytes() {
    return splits.stream().mapToLong(ReadSplit::bytes).sum();
  }
}
