package org.playlake.io.paimon.internal.commit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.paimon.Snapshot;
import org.apache.paimon.catalog.SnapshotCommit;
import org.apache.paimon.options.Options;
import org.apache.paimon.partition.PartitionStatistics;
import org.apache.paimon.table.CatalogEnvironment;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.FileStoreTableFactory;
import org.apache.paimon.table.PartitionModification;
import org.apache.paimon.utils.SnapshotManager;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;

/**
 * Guard against two concurrent attempts at one commit from both adding their rows.
 *
 * <p>Paimon looks for an earlier attempt once, before it begins. An attempt that was taken for dead
 * and is not may commit after that look. A snapshot is made on top of the one before it or not at
 * all, so what the look must not miss is known when the snapshot is made: all those before it.
 */
final class ConcurrentAttemptGuard {

  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicReference<@Nullable Snapshot> made = new AtomicReference<>();
  private final FileStoreTable table;

  /**
   * Commits through {@link #table} are compared with all snapshots made from now on.
   *
   * @param condition throws when no snapshot may be made on top of the one given, or any before it
   */
  ConcurrentAttemptGuard(FileStoreTable unguarded, @Nullable LongConsumer condition) {
    Long newest = unguarded.snapshotManager().latestSnapshotId();
    this.table =
        FileStoreTableFactory.create(
            unguarded.fileIO(),
            unguarded.location(),
            unguarded.schema(),
            new Options(),
            new Environment(
                unguarded.catalogEnvironment(),
                new Guard(
                    null,
                    unguarded,
                    tries,
                    made,
                    newest == null ? 0 : newest,
                    condition == null ? before -> {} : condition)));
  }

  FileStoreTable table() {
    return table;
  }

  /** Number of attempts at a snapshot that another writer's came before. */
  int retries() {
    return Math.max(0, tries.get() - 1);
  }

  /** The snapshot with the rows, if one was made or found; it may have expired since. */
  Optional<Snapshot> made() {
    return Optional.ofNullable(made.get());
  }

  /** The table's own environment, but for how snapshots are made. */
  private static final class Environment extends CatalogEnvironment {

    private final transient CatalogEnvironment own;
    private final transient Guard guard;

    Environment(CatalogEnvironment own, Guard guard) {
      super(
          own.identifier(),
          own.uuid(),
          own.catalogLoader(),
          own.lockFactory(),
          own.lockContext(),
          own.catalogContext(),
          own.supportsVersionManagement(),
          false);
      this.own = own;
      this.guard = guard;
    }

    @Override
    public PartitionModification partitionModification() {
      return own.partitionModification();
    }

    @Override
    public SnapshotCommit snapshotCommit(SnapshotManager snapshots) {
      return guard.of(own.snapshotCommit(snapshots));
    }
  }

  /**
   * A way to make snapshots, watched.
   *
   * @param checked the newest snapshot that was looked at before
   */
  private record Guard(
      @Nullable SnapshotCommit commit,
      FileStoreTable table,
      AtomicInteger tries,
      AtomicReference<@Nullable Snapshot> made,
      long checked,
      LongConsumer alsoBefore)
      implements SnapshotCommit {

    Guard of(SnapshotCommit watched) {
      return new Guard(watched, table, tries, made, checked, alsoBefore);
    }

    @Override
    public boolean commit(Snapshot snapshot, String branch, List<PartitionStatistics> statistics)
        throws Exception {
      Snapshot earlier = earlier(snapshot);
      if (earlier != null) {
        committed(earlier);
        return true;
      }
      if (snapshot.id() > Snapshot.FIRST_SNAPSHOT_ID && unexpired(snapshot.id() - 1) == null) {
        // Its number may have been taken and be free again, below the newest snapshot.
        return false;
      }
      alsoBefore.accept(snapshot.id() - 1);
      tries.incrementAndGet();
      boolean done = commit.commit(snapshot, branch, statistics);
      if (done) {
        committed(snapshot);
      }
      return done;
    }

    /** The snapshot that another attempt has made; null if there is none. */
    private @Nullable Snapshot earlier(Snapshot snapshot) {
      for (long id = checked + 1; id < snapshot.id(); id++) {
        Snapshot before = unexpired(id);
        if (before != null && isSame(before, snapshot)) {
          return before;
        }
      }
      return snapshot.commitKind() == Snapshot.CommitKind.COMPACT
          ? null
          : CommitTrace.kept(table, snapshot.commitUser(), snapshot.commitIdentifier())
              .orElse(null);
    }

    /** Null for one that has expired: if it was of this commit, it is kept. */
    private @Nullable Snapshot unexpired(long id) {
      try {
        return table.snapshotManager().tryGetSnapshot(id);
      } catch (FileNotFoundException e) {
        return null;
      }
    }

    private void committed(Snapshot snapshot) {
      if (snapshot.commitKind() != Snapshot.CommitKind.COMPACT) {
        made.set(snapshot);
        CommitTrace.keep(table, snapshot);
      }
    }

    private static boolean isSame(Snapshot there, Snapshot now) {
      return there.commitUser().equals(now.commitUser())
          && there.commitIdentifier() == now.commitIdentifier()
          && there.commitKind() == now.commitKind();
    }

    @Override
    public void close() throws IOException {
      Closing.all(commit);
    }
  }
}
