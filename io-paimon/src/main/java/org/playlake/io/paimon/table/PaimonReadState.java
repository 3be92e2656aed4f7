package org.playlake.io.paimon.table;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * State of a table, or of some of its partitions, that something was computed from: for {@code
 * CommitPaimonFiles.exclusiveIfUnchanged}.
 *
 * @param table full name
 * @param snapshot that was read; 0 if the table had none or was not there
 * @param partitions that were read, each given by some or all of the partition keys, with null for
 *     the partition of NULL; the whole table if empty. One that had no rows counts, too
 */
public record PaimonReadState(
    String table, long snapshot, List<Map<String, @Nullable String>> partitions)
    implements Serializable {

  public PaimonReadState {
    requireNonNull(table, "table");
    if (snapshot < 0) {
      throw new IllegalArgumentException(
          "Table "
              + table
              + " has no snapshot "
              + snapshot
              + ". Name the one that was read, or 0 when there was none.");
    }
    List<Map<String, @Nullable String>> copy = new ArrayList<>();
    partitions.forEach(each -> copy.add(Collections.unmodifiableMap(new HashMap<>(each))));
    partitions = List.copyOf(copy);
  }
}
