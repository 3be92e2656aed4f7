package org.playlake.io.paimon;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.maintain.OrphanSweep;
import org.playlake.io.paimon.internal.maintain.SnapshotExpiry;
import org.playlake.io.paimon.internal.maintain.SnapshotTags;
import org.playlake.io.paimon.internal.maintain.TableCompaction;
import org.playlake.io.paimon.table.CompactedFiles;
import org.playlake.io.paimon.table.ExpiredSnapshots;
import org.playlake.io.paimon.table.OrphanFiles;

/**
 * Compacts small files, expires snapshots and removes orphan files, without an engine. Each call
 * works where it is made and returns when it is done.
 *
 * <pre>{@code
 * PaimonMaintenance lake = PaimonMaintenance.of(Map.of("warehouse", "s3://lake"));
 * CompactedFiles compacted = lake.compact("shop.orders");
 * ExpiredSnapshots expired = lake.expireSnapshots("shop.orders");
 * OrphanFiles orphans = lake.removeOrphanFiles("shop.orders", Duration.ofDays(1));
 * }</pre>
 *
 * <p>Tables may be written to and read meanwhile: no row is lost or doubled. A reader of a snapshot
 * that has expired fails, as always.
 *
 * <p>Every call throws {@link IllegalStateException} when the table does not exist, and {@link
 * UnsupportedOperationException}, with what can do it, when the table is of a kind for which it
 * cannot be done here.
 */
public final class PaimonMaintenance {

  /** Enough that a big table does not need many commits, and not too much to do again. */
  private static final long BATCH_BYTES = 4L << 30;

  private final CatalogOptions options;
  private final boolean dryRun;
  private final long batchBytes;

  private PaimonMaintenance(CatalogOptions options, boolean dryRun, long batchBytes) {
    this.options = options;
    this.dryRun = dryRun;
    this.batchBytes = batchBytes;
  }

  /**
   * Maintenance of the tables in one catalog, which every call opens and closes.
   *
   * @param catalogOptions as for {@code PaimonIO.writeFiles}
   */
  public static PaimonMaintenance of(Map<String, String> catalogOptions) {
    return new PaimonMaintenance(CatalogOptions.of(catalogOptions), false, BATCH_BYTES);
  }

  /** The same calls, which only say what they would do. */
  public PaimonMaintenance dryRun() {
    return new PaimonMaintenance(options, true, batchBytes);
  }

  PaimonMaintenance withBatchBytes(long bytes) {
    return new PaimonMaintenance(options, dryRun, bytes);
  }

  /** Names of the catalog's databases, in order; none when its warehouse does not exist. */
  public List<String> databases() throws Exception {
    if (!options.warehouseExists()) {
      return List.of();
    }
    return ask(open -> open.catalog().listDatabases().stream().sorted().toList());
  }

  /**
   * Full names of a database's tables, in order.
   *
   * @throws IllegalStateException if there is no such database
   */
  public List<String> tables(String database) throws Exception {
    List<String> databases = databases();
    if (!databases.contains(database)) {
      throw new IllegalStateException(
          "There is no database " + database + ", only " + databases + ". Name one of these.");
    }
    try (OpenCatalog open = options.open()) {
      return open.catalog().listTables(database).stream()
          .sorted()
          .map(table -> database + "." + table)
          .toList();
    }
  }

  /** Compacts all partitions of a table; see {@link #compact(String, List)}. */
  public CompactedFiles compact(String table) throws Exception {
    return compact(table, List.of());
  }

  /**
   * Writes small files to fewer big ones, and removes rows that are deleted or replaced. What is
   * small and how big files become, the table's options say ({@code target-file-size}, {@code
   * compaction.min.file-num}). Buckets of a table with a primary key are compacted fully: to one
   * file or a few, each key once. A table that is {@code write-only} for others is compacted too.
   *
   * <p>One bucket at a time, with a commit after every 4 GiB, so that what is done stays done when
   * a later part fails. A table that was compacted and has not changed is left alone.
   *
   * <p>Rows that are written meanwhile stay as they are. When another compaction was faster, its
   * work is kept and the rest is planned anew; {@link IllegalStateException} when that happens ten
   * times in a row.
   *
   * @param table full name
   * @param partitions each with a value, as a text, for every partition key; none for all
   * @throws IllegalArgumentException if one of them has other keys than the table
   * @throws UnsupportedOperationException if the table is one of {@code bucket=-2}, or with row
   *     tracking or incremental clustering: these need Flink or Spark
   */
  public CompactedFiles compact(String table, List<Map<String, String>> partitions)
      throws Exception {
    TableCompaction compaction =
        new TableCompaction(options, table, List.copyOf(partitions), batchBytes);
    return dryRun ? compaction.look() : compaction.run();
  }

  /**
   * Removes the snapshots that the table's options no longer retain ({@code snapshot.num-retained},
   * {@code snapshot.time-retained}), all at once, and the files that only they needed. Tags keep
   * theirs; what a consumer has still to read stays.
   */
  public ExpiredSnapshots expireSnapshots(String table) throws Exception {
    return expire(table, SnapshotExpiry::byOptions);
  }

  /**
   * The same on other terms than the table's own: removes what is older, but for the newest ones.
   *
   * @param keep how many snapshots stay whatever their age, 1 or more
   * @param olderThan 0 or more
   */
  public ExpiredSnapshots expireSnapshots(String table, int keep, Duration olderThan)
      throws Exception {
    return expire(table, stored -> SnapshotExpiry.of(stored, keep, olderThan));
  }

  private ExpiredSnapshots expire(String table, Function<FileStoreTable, SnapshotExpiry> terms)
      throws Exception {
    try (OpenCatalog open = options.open()) {
      SnapshotExpiry expiry = terms.apply(open.table(table));
      return new ExpiredSnapshots(table, dryRun ? expiry.count() : expiry.run());
    }
  }

  /** Snapshots that tags of a table keep, by the tag's name. */
  public Map<String, Long> tags(String table) throws Exception {
    try (OpenCatalog open = options.open()) {
      return new SnapshotTags(open.table(table)).all();
    }
  }

  /**
   * Keeps a snapshot until its tag is deleted, however many snapshots expire. One that has this tag
   * is left as it is.
   *
   * @return false if the snapshot is gone
   * @throws IllegalStateException if the tag keeps another snapshot
   */
  public boolean tag(String table, String name, long snapshot) throws Exception {
    try (OpenCatalog open = options.open()) {
      SnapshotTags tags = new SnapshotTags(open.table(table));
      return dryRun
          ? open.table(table).snapshotManager().snapshotExists(snapshot)
          : tags.add(name, snapshot);
    }
  }

  /** Deletes a tag, if it is there, and the files that only its snapshot needed. */
  public void deleteTag(String table, String name) throws Exception {
    try (OpenCatalog open = options.open()) {
      SnapshotTags tags = new SnapshotTags(open.table(table));
      if (!dryRun) {
        tags.delete(name);
      }
    }
  }

  /**
   * Removes files that failed or killed writers have left: those that no snapshot, tag, branch or
   * changelog of the table knows.
   *
   * @param olderThan by the time of last change; an hour or more, and longer than any writer of the
   *     table runs, whose files belong to no snapshot either until they are committed
   * @throws IllegalArgumentException if it is less than an hour
   */
  public OrphanFiles removeOrphanFiles(String table, Duration olderThan) throws Exception {
    requireNonNull(olderThan, "olderThan");
    try (OpenCatalog open = options.open()) {
      return new OrphanSweep(open.table(table), table, olderThan, dryRun).run();
    }
  }

  private <R> R ask(Function<OpenCatalog, R> question) throws Exception {
    try (OpenCatalog open = options.open()) {
      return question.apply(open);
    }
  }
}
