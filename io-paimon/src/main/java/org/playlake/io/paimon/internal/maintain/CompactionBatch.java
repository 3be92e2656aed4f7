package org.playlake.io.paimon.internal.maintain;

import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.CommitMessageImpl;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.message.NewFiles;
import org.playlake.io.paimon.table.CompactedFiles;

/** Tasks that are done and go into one commit, which is made once or not at all. */
public final class CompactionBatch {

  private static final long IDENTIFIER = 1;

  /**
   * Phrase in all of Paimon's conflict messages, and nowhere else, when others changed the files.
   */
  private static final String LOST = "Give up committing";

  private final FileStoreTable table;
  private final String user = UUID.randomUUID().toString();
  private final List<CommitMessageImpl> messages = new ArrayList<>();

  public CompactionBatch(FileStoreTable table) {
    this.table = table;
  }

  /** The name of this commit and of no other. */
  public String user() {
    return user;
  }

  public void add(List<CommitMessage> done) {
    done.forEach(message -> messages.add((CommitMessageImpl) message));
  }

  public boolean isEmpty() {
    return messages.isEmpty();
  }

  /**
   * True if another writer has changed the columns and written since the table was opened: what
   * such files hold in a new column would not be carried over.
   */
  public boolean isOutdated() {
    long known = table.schema().id();
    return messages.stream()
        .flatMap(message -> message.compactIncrement().compactBefore().stream())
        .anyMatch(file -> file.schemaId() > known);
  }

  /**
   * Commits; or deletes the new files and gives false when another writer has replaced, in the
   * meantime, files that were to be replaced. Others' rows stay in both cases.
   */
  public boolean commit() throws Exception {
    // A compaction does not expire snapshots or partitions: these are other calls.
    FileStoreTable only = table.copy(Map.of(CoreOptions.WRITE_ONLY.key(), "true"));
    try {
      Closing.after(
          only.newCommit(user).ignoreEmptyCommit(true),
          commit -> commit.filterAndCommit(Map.of(IDENTIFIER, List.copyOf(messages))));
    } catch (Exception e) {
      if (table.snapshotManager().latestSnapshotOfUser(user).isPresent()) {
        return true;
      }
      if (!isLost(e)) {
        // Whether it happened is not known, so the files stay; if it did not, they are orphans.
        throw e;
      }
      discard();
      return false;
    }
    return true;
  }

  /** True if the files to compact were replaced while it was going on. */
  static boolean isLost(Exception failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileNotFoundException || String.valueOf(cause).contains(LOST)) {
        return true;
      }
    }
    return false;
  }

  /** Deletes what was written for a commit that is not made. */
  public void discard() {
    messages.forEach(message -> new NewFiles(message).delete(table));
    messages.clear();
  }

  public CompactedFiles result(String name) {
    CompactedFiles sum = CompactedFiles.none(name);
    for (CommitMessageImpl message : messages) {
      List<DataFileMeta> before = message.compactIncrement().compactBefore();
      List<DataFileMeta> after = message.compactIncrement().compactAfter();
      sum =
          sum.plus(
              new CompactedFiles(
                  name, before.size(), bytes(before), after.size(), bytes(after), 0));
    }
    return sum.plus(new CompactedFiles(name, 0, 0, 0, 0, 1));
  }

  private static long bytes(List<DataFileMeta> files) {
    return files.stream().mapToLong(DataFileMeta::fileSize).sum();
  }
}
