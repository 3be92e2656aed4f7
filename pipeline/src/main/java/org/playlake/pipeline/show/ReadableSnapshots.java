package org.playlake.pipeline.show;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.playlake.io.paimon.PaimonMaintenance;
import org.playlake.io.paimon.PaimonTables;

/**
 * The snapshots of a table that can be read.
 *
 * @param earliest that has not expired; beyond all where the table has none
 * @param tags a tag of each snapshot that tags keep
 */
public record ReadableSnapshots(long earliest, Map<Long, String> tags) {

  public ReadableSnapshots {
    tags = Map.copyOf(tags);
  }

  /**
   * Those that a table has now.
   *
   * @param catalog options of the Paimon catalog
   * @param table full name
   */
  public static ReadableSnapshots of(Map<String, String> catalog, String table) throws Exception {
    long earliest = PaimonTables.earliestSnapshot(catalog, table).orElse(Long.MAX_VALUE);
    Map<Long, String> tags = new HashMap<>();
    PaimonMaintenance.of(catalog).tags(table).forEach((name, snapshot) -> tags.put(snapshot, name));
    return new ReadableSnapshots(earliest, tags);
  }

  /** True if this one can be read. */
  public boolean has(long snapshot) {
    return snapshot >= earliest || tags.containsKey(snapshot);
  }

  /** The tag that has to be named to read a snapshot; empty if its number does. */
  public Optional<String> tag(long snapshot) {
    return snapshot >= earliest ? Optional.empty() : Optional.ofNullable(tags.get(snapshot));
  }
}
