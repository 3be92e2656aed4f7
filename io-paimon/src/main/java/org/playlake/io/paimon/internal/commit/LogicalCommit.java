package org.playlake.io.paimon.internal.commit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.apache.paimon.Snapshot;
import org.apache.paimon.manifest.ManifestCommittable;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.catalog.SnapshotFiles;
import org.playlake.io.paimon.internal.catalog.TableIncarnation;
import org.playlake.io.paimon.internal.failure.Reason;
import org.playlake.io.paimon.internal.message.BucketAssignments;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.CommitConflictException;
import org.playlake.io.paimon.table.PaimonSnapshot;

/**
 * A commit to one table that happens once, however often it is attempted.
 *
 * <p>Paimon writes the user and the identifier of a commit into its snapshot and leaves out a
 * commit that is there already. What is compared are these two and not the files, so a second
 * attempt is recognised although its writers ran again and named their files anew.
 *
 * @param name full name of the table
 * @param key what tells this commit from all others
 * @param asked properties that the user wants each snapshot to store
 */
record LogicalCommit(String name, CommitMode mode, CommitKey key, Map<String, String> asked) {

  /** Most attempts at a commit whose base snapshot expires meanwhile. */
  private static final int ATTEMPTS = 5;

  /**
   * Commits the files, or nothing if an earlier attempt has. Says in both cases what snapshots the
   * table has on account of this commit: one, none when nothing was to be done, or one after the
   * other when several partitions were replaced.
   */
  List<PaimonSnapshot> commit(
      FileStoreTable stored,
      List<WrittenFiles> files,
      @Nullable ExclusiveTurn turn,
      CommitMetrics metrics)
      throws Exception {
    List<PaimonSnapshot> snapshots = new ArrayList<>();
    long rows = files.stream().mapToLong(WrittenFiles::received).sum();
    BucketAssignments grants = BucketAssignments.of(name, stored, key.user(), files);
    @Nullable LongConsumer condition = condition(stored, grants, turn);
    List<CommitStep> steps = CommitStep.of(mode, stored, messages(files), name);
    CommitKey each = key;
    for (int i = 0; i < steps.size(); i++) {
      CommitStep step = steps.get(i);
      Map<String, String> properties = new HashMap<>(asked);
      if (turn != null) {
        properties.putAll(turn.properties(i < steps.size() - 1));
      }
      properties.putAll(each.properties(rows));
      Snapshot snapshot = commit(stored, step, each, properties, condition, metrics);
      each.check(snapshot, name, rows);
      snapshots.add(SnapshotFiles.added(snapshot, stored, name, step.messages()));
      each = each.at(each.identifier() + 1);
    }
    return snapshots;
  }

  /** The snapshot of the step, or another that shows that it was made. */
  private Snapshot commit(
      FileStoreTable stored,
      CommitStep step,
      CommitKey key,
      Map<String, String> properties,
      @Nullable LongConsumer condition,
      CommitMetrics metrics)
      throws Exception {
    ManifestCommittable committable =
        new ManifestCommittable(key.identifier(), null, step.messages(), properties);
    // Paimon finds the rest by itself.
    Optional<Snapshot> earlier =
        condition == null
            ? CommitTrace.kept(stored, key.user(), key.identifier())
            : CommitTrace.find(stored, key);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    if (condition != null) {
      // Also looked at when the snapshot is made, but there only a string of retries ends it.
      condition.accept(newest(stored));
    }
    for (int attempt = 1; ; attempt++) {
      Optional<Snapshot> made =
          attempt(stored, step, key, committable, condition, attempt, metrics);
      if (made.isPresent()) {
        return made.get();
      }
    }
  }

  /** Empty when snapshots expired while they were looked at, and nothing was committed. */
  private Optional<Snapshot> attempt(
      FileStoreTable stored,
      CommitStep step,
      CommitKey key,
      ManifestCommittable committable,
      @Nullable LongConsumer condition,
      int attempt,
      CommitMetrics metrics)
      throws Exception {
    ConcurrentAttemptGuard once = new ConcurrentAttemptGuard(stored, condition);
    AtomicBoolean again = new AtomicBoolean();
    long started = System.nanoTime();
    Closing.after(
        step.open(once.table(), key.user()),
        commit -> {
          // No files and no snapshot would leave a later attempt without a trace of this one.
          commit.ignoreEmptyCommit(false);
          try {
            commit.filterAndCommitMultiple(List.of(committable), true);
          } catch (RuntimeException e) {
            if (once.made().isPresent() || CommitTrace.find(stored, key).isPresent()) {
              // The rows come first and a compaction of them second. Another writer's compaction
              // may have made the second impossible, and the table can do without it.
              metrics.compactionLost();
            } else if (attempt < ATTEMPTS && hasExpired(e)) {
              again.set(true);
            } else {
              // Paimon only says that it gave up: it tries again after any failure.
              if (condition != null) {
                condition.accept(newest(stored));
              }
              throw failed(e);
            }
          }
        });
    if (again.get()) {
      return Optional.empty();
    }
    metrics.committed(name, once.retries(), System.nanoTime() - started);
    Optional<Snapshot> made = once.made().or(() -> CommitTrace.find(stored, key));
    return Optional.of(made.orElseThrow(this::expired));
  }

  private static boolean hasExpired(Throwable e) {
    for (Throwable link = e; link != null; link = link.getCause()) {
      if (link instanceof FileNotFoundException) {
        return true;
      }
    }
    return false;
  }

  /** Condition on the snapshots up to the one before, whose number is given; null of none. */
  private @Nullable LongConsumer condition(
      FileStoreTable stored, BucketAssignments grants, @Nullable ExclusiveTurn turn) {
    if (turn != null) {
      return newest -> turn.check(name);
    }
    return grants.base() == BucketAssignments.ANY ? null : newest -> grants.check(stored, newest);
  }

  private static long newest(FileStoreTable stored) {
    Long newest = stored.snapshotManager().latestSnapshotId();
    return newest == null ? 0 : newest;
  }

  /** Throws {@link IllegalStateException} when the files are not all, or not for such a commit. */
  void check(FileStoreTable stored, List<WrittenFiles> files) {
    checkRows(files);
    int identity = TableIncarnation.identity(stored);
    if (files.stream().anyMatch(each -> !each.isEmpty() && each.identity() != identity)) {
      throw TableIncarnation.replaced(name);
    }
    checkLayout(stored, files);
    if (stored.bucketMode() != BucketMode.BUCKET_UNAWARE
        && files.stream()
            .anyMatch(each -> !each.isEmpty() && each.replacing() != mode.replaces())) {
      throw new IllegalStateException(
          "The files for table "
              + name
              + (mode.replaces()
                  ? " were written to stand beside others, and the commit replaces rows."
                  : " were written to stand alone, and the commit keeps other rows.")
              + " Nothing was committed. Say replacing() where the files of a table with buckets"
              + " are written if, and only if, its commit replaces.");
    }
  }

  /**
   * Throws {@link CommitConflictException} when files were written for columns that the table was
   * still to get, and it has got others.
   */
  void checkLayout(FileStoreTable stored, List<WrittenFiles> files) {
    int layout = TableIncarnation.layout(stored);
    if (files.stream().anyMatch(each -> each.layout() != 0 && each.layout() != layout)) {
      throw new CommitConflictException(
          "Another run was there first: it changed the schema of table "
              + name
              + " after files for it had been written. Nothing was committed to it. Run again when"
              + " the other is done.");
    }
  }

  /**
   * Throws {@link IllegalStateException} if the writers did not receive exactly the rows that were
   * sent.
   *
   * <p>Between the two lies a shuffle, and a runner that loses part of it computes that part again.
   * Should it come out differently, because the rows or their order are not the same, some reach a
   * second shard and others none.
   */
  private void checkRows(List<WrittenFiles> files) {
    long sent = files.stream().mapToLong(WrittenFiles::sent).sum();
    long received = files.stream().mapToLong(WrittenFiles::received).sum();
    long digest = files.stream().mapToLong(WrittenFiles::digest).sum();
    if (sent != received || digest != 0) {
      throw new IllegalStateException(
          "The files for table "
              + name
              + " hold "
              + received
              + " rows, and "
              + sent
              + (sent == received ? " others" : "")
              + " were sent to be written. Part of the input was computed twice and came out"
              + " differently. Nothing was committed; run again, and let the input give the same"
              + " rows in the same order each time it is computed.");
    }
  }

  private IllegalStateException failed(RuntimeException e) {
    return new IllegalStateException(
        "The commit to table "
            + name
            + " failed, and the table is as others left it: "
            + Reason.of(e)
            + ". Its files stay, for a retry; as orphans if there is none.",
        e);
  }

  private IllegalStateException expired() {
    return new IllegalStateException(
        "The commit to table "
            + name
            + " was made and its snapshot is gone already. Keep snapshots longer: raise the"
            + " table's options snapshot.num-retained.min and snapshot.time-retained.");
  }

  private static List<CommitMessage> messages(List<WrittenFiles> files) throws IOException {
    List<CommitMessage> messages = new ArrayList<>(files.size());
    for (WrittenFiles each : files) {
      if (!each.isEmpty()) {
        messages.add(each.commitMessage());
      }
    }
    return messages;
  }
}
