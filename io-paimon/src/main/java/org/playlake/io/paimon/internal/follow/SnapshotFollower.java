package org.playlake.io.paimon.internal.follow;

import java.util.List;
import org.apache.paimon.CoreOptions.ChangelogProducer;
import org.apache.paimon.Snapshot;
import org.apache.paimon.consumer.Consumer;
import org.apache.paimon.consumer.ConsumerManager;
import org.apache.paimon.predicate.Predicate;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.snapshot.SnapshotReader;
import org.apache.paimon.utils.SnapshotManager;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.read.BoundedPlan;
import org.playlake.io.paimon.internal.read.PlanFilter;
import org.playlake.io.paimon.internal.read.ReadSettings;
import org.playlake.io.paimon.internal.read.ReadSplit;
import org.playlake.io.paimon.internal.read.SnapshotChanges;

/** Finds the snapshots of a table, one after the other. */
final class SnapshotFollower {

  private final ReadSettings settings;
  private final Following following;
  private final FileStoreTable table;
  private final SnapshotManager snapshots;
  private final SnapshotChanges changes;

  SnapshotFollower(ReadSettings settings, Following following, FileStoreTable opened) {
    long bytes = BoundedPlan.targetBytes(settings, Long.MAX_VALUE);
    this.settings = settings;
    this.following = following;
    this.table = opened.copy(BoundedPlan.splitOptions(bytes));
    this.snapshots = table.snapshotManager();
    this.changes = SnapshotChanges.of(settings, table);
  }

  /** The snapshot whose rows come first, all of them; null to begin with changes. */
  @Nullable Snapshot first() {
    return following.after() == null && progress() == null ? snapshots.latestSnapshot() : null;
  }

  /** The first snapshot whose changes are read when {@link #first()} is null. */
  long firstChanges() {
    Long progress = progress();
    if (progress != null) {
      return progress;
    }
    Long after = following.after();
    return after == null ? Snapshot.FIRST_SNAPSHOT_ID : after + 1;
  }

  /**
   * The snapshot, or null when it is still to come. Paimon's own scan would wait for ever for one
   * that has expired.
   *
   * @throws IllegalStateException if it will never come
   */
  @Nullable Snapshot find(long id) {
    if (snapshots.snapshotExists(id)) {
      return snapshots.snapshot(id);
    }
    Long earliest = snapshots.earliestSnapshotId();
    if (earliest != null && earliest > id) {
      throw new IllegalStateException(
          "Snapshot "
              + id
              + " of table "
              + settings.table()
              + " has expired before it was read, the earliest is "
              + earliest
              + ". Start anew, and keep snapshots longer (snapshot.time-retained) or read with"
              + " withConsumer(..), so that they wait.");
    }
    Long latest = snapshots.latestSnapshotId();
    if (id > (latest == null ? 0 : latest) + 1) {
      throw new IllegalStateException(
          "Snapshot "
              + id
              + " of table "
              + settings.table()
              + " should come next, but the newest is "
              + (latest == null ? "none" : latest)
              + ": the table was created anew or rolled back. Start the read anew.");
    }
    return null;
  }

  /** Splits with all rows of the table in this snapshot. */
  List<ReadSplit> rows(Snapshot snapshot) {
    SnapshotReader reader = table.newSnapshotReader().withSnapshot(snapshot).dropStats();
    Predicate pushed = PlanFilter.of(settings, table).orElse(null);
    if (pushed != null) {
      reader.withFilter(pushed);
    }
    // What is not compacted yet is in the changelog of the compaction to come.
    ChangelogProducer changelog = table.coreOptions().changelogProducer();
    if (changelog == ChangelogProducer.LOOKUP) {
      reader.withLevelFilter(level -> level > 0);
    } else if (changelog == ChangelogProducer.FULL_COMPACTION) {
      int top = table.coreOptions().numLevels() - 1;
      reader.withLevelFilter(level -> level == top);
    }
    return PlanFilter.inPartitions(
        settings, table, reader.read().splits().stream().map(ReadSplit::state));
  }

  /**
   * Throws {@link IllegalStateException} if values of rows that were committed under a schema
   * cannot come out as they are.
   */
  void check(long schema, String where) {
    settings.columns().check(ReadSettings.schema(table, schema), settings.table(), where);
  }

  List<ReadSplit> changes(Snapshot snapshot) {
    try {
      return changes.in(snapshot);
    } catch (RuntimeException e) {
      // It may have expired since it was found.
      find(snapshot.id());
      throw e;
    }
  }

  /** Tells Paimon which snapshot must not expire, if the read has a name. */
  void need(long snapshot) {
    String consumer = following.consumer();
    if (consumer != null) {
      consumers().resetConsumer(consumer, new Consumer(snapshot));
    }
  }

  private @Nullable Long progress() {
    String consumer = following.consumer();
    return consumer == null
        ? null
        : consumers().consumer(consumer).map(Consumer::nextSnapshot).orElse(null);
  }

  private ConsumerManager consumers() {
    return new ConsumerManager(table.fileIO(), table.location(), snapshots.branch());
  }
}
