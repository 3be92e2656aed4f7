package org.playlake.io.paimon.internal.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;

/**
 * Ranges of a table's partitions, of which a row is in one: a matter of the row and of the bounds
 * alone.
 */
public final class TableRanges {

  private final ClusteringKeys keys;
  private final Map<BinaryRow, BinaryRow[]> bounds = new HashMap<>();

  TableRanges(ClusteringKeys keys, Map<BinaryRow, List<byte[]>> partitions) {
    this.keys = keys;
    partitions.forEach(
        (partition, each) ->
            bounds.put(partition, each.stream().map(keys::bound).toArray(BinaryRow[]::new)));
  }

  public int range(BinaryRow partition, InternalRow row) {
    BinaryRow[] firsts = bounds.get(partition);
    if (firsts == null) {
      return 0;
    }
    InternalRow key = keys.of(row);
    int low = 0;
    int high = firsts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys.compare(firsts[middle], key) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
