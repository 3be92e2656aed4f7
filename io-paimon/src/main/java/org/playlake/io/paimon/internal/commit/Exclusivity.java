package org.playlake.io.paimon.internal.commit;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.paimon.Snapshot;
import org.apache.paimon.table.FileStoreTable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.catalog.SnapshotFiles;

/**
 * The claim of an exclusive commit to its tables. The first table tells whose turn it is: whoever
 * made its newest exclusive snapshot. The last one tells whether that commit is complete.
 *
 * @param tables names, in the order in which they are committed
 * @param base the user of the newest exclusive commit when the pipeline was built; null of none
 * @param patience how long another commit may make no snapshot before it is taken for dead
 */
public record Exclusivity(List<String> tables, @Nullable String base, Duration patience)
    implements Serializable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Property of an exclusive snapshot: the last of the tables that are committed together. */
  private static final String LAST = "beam.exclusive.last";

  public Exclusivity {
    tables = List.copyOf(tables);
  }

  /** The claim of a commit to these tables, of which the first may not exist yet. */
  public static Exclusivity now(CatalogOptions options, List<String> tables) {
    try (OpenCatalog catalog = options.open()) {
      Optional<Snapshot> newest =
          catalog.exists(tables.get(0))
              ? catalog.patience().with(() -> newest(catalog.table(tables.get(0))))
              : Optional.empty();
      return new Exclusivity(tables, newest.map(Snapshot::commitUser).orElse(null), PATIENCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String first() {
    return tables.get(0);
  }

  /** Properties that each snapshot of the commit stores. */
  Map<String, String> properties() {
    return Map.of(LAST, tables.get(tables.size() - 1));
  }

  /** The last table of the commit that made an exclusive snapshot. */
  static String last(Snapshot exclusive) {
    return exclusive.properties().get(LAST);
  }

  /** The newest snapshot of an exclusive commit, of those that have not expired. */
  static Optional<Snapshot> newest(FileStoreTable table) {
    return SnapshotFiles.newest(
        table,
        snapshot -> snapshot.properties() != null && snapshot.properties().containsKey(LAST));
  }
}
