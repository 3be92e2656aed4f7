package org.playlake.io.paimon.internal.commit;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
                tries,
                newest == null ? 0 : newest,
                condition == null ? before -> {} : condition));
  }

  FileStoreTable table() {
    return table;
  }

  /** Number of attempts at a snapshot that another writer's came before. */
  int retries() {
    return Math.max(0, tries.get() - 1);
  }

  /** The table's own environment, but for how snapshots are made. */
  private static final class Environment extends CatalogEnvironment {

    private final transient CatalogEnvironment own;
    private final transient AtomicInteger tries;
    private final long checked;
    private final transient LongConsumer alsoBefore;

    Environment(
        CatalogEnvironment own, AtomicInteger tries, long checked, LongConsumer alsoBefore) {
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
      this.tries = tries;
      this.checked = checked;
      this.alsoBefore = alsoBefore;
    }

    @Override
    public PartitionModification partitionModification() {
      return own.partitionModification();
    }

    @Override
    public SnapshotCommit snapshotCommit(SnapshotManager snapshots) {
      return new Guard(own.snapshotCommit(snapshots), snapshots, tries, checked, alsoBefore);
    }
  }

  private record Guard(
      SnapshotCommit commit,
      SnapshotManager snapshots,
      AtomicInteger tries,
      long checked,
      LongConsumer alsoBefore)
      implements SnapshotCommit {

    @Override
    public boolean commit(Snapshot snapshot, String branch, List<PartitionStatistics> statistics)
        throws Exception {
      for (long id = checked + 1; id < snapshot.id(); id++) {
        if (isSame(snapshots.tryGetSnapshot(id), snapshot)) {
          return true;
        }
      }
      alsoBefore.accept(snapshot.id() - 1);
      tries.incrementAndGet();
      return commit.commit(snapshot, branch, statistics);
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
