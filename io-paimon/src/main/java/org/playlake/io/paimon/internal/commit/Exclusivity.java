package org.playlake.io.paimon.internal.commit;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.paimon.Snapshot;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.catalog.SnapshotFiles;
import org.playlake.io.paimon.table.PaimonReadState;

/**
 * The claim of an exclusive commit to its tables. The first table tells whose turn it is: whoever
 * made its newest exclusive snapshot. The last one tells whether that commit is complete.
 *
 * @param tables names, in the order in which they are committed; the last may be another commit's,
 *     which ends the turn
 * @param base the user of the newest exclusive commit when the pipeline was built; null of none
 * @param unchanged what must not have changed when it is the turn of a commit of parts
 * @param patience how long another commit may make no snapshot before it is taken for dead
 */
public record Exclusivity(
    Kind kind,
    List<String> tables,
    @Nullable String base,
    List<PaimonReadState> unchanged,
    Duration patience)
    implements Serializable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Between two commits of one turn files are written, by tasks that a cluster has to start. */
  private static final Duration LONGER_PATIENCE = Duration.ofMinutes(2);

  /** Property of an exclusive snapshot: the last of the tables that are committed together. */
  private static final String LAST = "beam.exclusive.last";

  /** Property of an exclusive snapshot after which the commit makes others of the same table. */
  private static final String MORE = "beam.exclusive.more";

  /** Treatment of what other commits have left. */
  public enum Kind {
    /** Replaces it, whatever it is. */
    OF_ALL,
    /** Stands on it, as long as it is what it was. */
    OF_PARTS,
    /** Goes on with the turn of a commit of the same user. */
    ENDING
  }

  public Exclusivity {
    tables = List.copyOf(tables);
    unchanged = List.copyOf(unchanged);
  }

  /** The claim of a commit to these tables, of which the first may not exist yet. */
  static Exclusivity now(
      CatalogOptions options, Kind kind, List<String> tables, List<PaimonReadState> unchanged) {
    try (OpenCatalog catalog = options.open()) {
      new Unchanged(catalog).checkNames(unchanged);
      Optional<Snapshot> newest =
          catalog.exists(tables.get(0))
              ? catalog.patience().with(() -> newest(catalog.table(tables.get(0))))
              : Optional.empty();
      return new Exclusivity(
          kind, tables, newest.map(Snapshot::commitUser).orElse(null), unchanged, PATIENCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The claim of the commit that ends a turn, which was taken when its first table was. */
  static Exclusivity ending(String first, String last) {
    return new Exclusivity(Kind.ENDING, List.of(first, last), null, List.of(), PATIENCE);
  }

  /** The same with a turn that goes on until another commit, to a table after these. */
  Exclusivity until(String last) {
    List<String> all = new ArrayList<>(tables);
    all.add(last);
    return new Exclusivity(kind, all, base, unchanged, LONGER_PATIENCE);
  }

  /** The same with another patience. */
  Exclusivity waiting(Duration other) {
    return new Exclusivity(kind, tables, base, unchanged, other);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  String first() {
    return tables.get(0);
  }

  /**
   * Properties that a snapshot of the commit stores.
   *
   * @param more whether the commit makes another one of the same table
   */
  Map<String, String> properties(boolean more) {
    Map<String, String> properties = new HashMap<>();
    properties.put(LAST, tables.get(tables.size() - 1));
    if (more) {
      properties.put(MORE, "true");
    }
    return properties;
  }

  /** The last table of the commit that made an exclusive snapshot. */
  static String last(Snapshot exclusive) {
    return exclusive.properties().get(LAST);
  }

  /** True if the commit makes no snapshot of the same table after this one. */
  static boolean isFinal(Snapshot exclusive) {
    return !exclusive.properties().containsKey(MORE);
  }

  /** The newest snapshot of an exclusive commit, of those that have not expired. */
  static Optional<Snapshot> newest(FileStoreTable table) {
    return SnapshotFiles.newest(
        table,
        snapshot -> snapshot.properties() != null && snapshot.properties().containsKey(LAST));
  }
}
