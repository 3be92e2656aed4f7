package org.playlake.io.paimon.write;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.TableCommitImpl;
import org.playlake.io.paimon.catalog.Closing;
import org.playlake.io.paimon.catalog.PaimonSnapshot;
import org.playlake.io.paimon.catalog.PaimonTable;
import org.playlake.io.paimon.catalog.SnapshotFiles;

/**
 * One commit to one table, which happens once however often it is carried out.
 *
 * <p>Paimon writes the user and the identifier of a commit into its snapshot and leaves out a
 * commit that is there already. What is compared are these two and not the files, so a second
 * attempt is recognised although its writers ran again and named their files anew.
 *
 * @param user used for this commit and no other of the table, ever: a second commit under the same
 *     name would be taken for the first and its rows would be lost without an error
 */
record LogicalCommit(PaimonTable table, CommitMode mode, String user) implements Serializable {

  private static final long IDENTIFIER = 1;

  /**
   * Commits the files, or nothing if an earlier attempt has. Says in both cases what is in the
   * table now on account of this commit.
   */
  PaimonSnapshot commit(FileStoreTable stored, List<PaimonFiles> files) throws Exception {
    List<CommitMessage> messages = messages(files);
    Closing.after(
        open(stored),
        commit -> {
          // No files and no snapshot would leave a later attempt without a trace of this one.
          commit.ignoreEmptyCommit(false);
          commit.filterAndCommit(Map.of(IDENTIFIER, messages));
        });
    return SnapshotFiles.committedBy(user, stored, table.name())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The commit to table "
                        + table.name()
                        + " was made and its snapshot is gone already. Keep snapshots longer: raise"
                        + " the table's options snapshot.num-retained.min and"
                        + " snapshot.time-retained."));
  }

  /**
   * Throws {@link IllegalStateException} when the files do not hold as many rows as were sent to
   * their writers.
   *
   * <p>Between the two lies a shuffle, and a runner that loses part of it computes that part again.
   * Should it come out differently, because the rows or their order are not the same, some reach a
   * second shard and others none.
   */
  void check(List<PaimonFiles> files) {
    long counted = files.stream().mapToLong(PaimonFiles::counted).sum();
    long written = files.stream().mapToLong(PaimonFiles::rows).sum();
    if (counted != written) {
      throw new IllegalStateException(
          "The files for table "
              + table.name()
              + " hold "
              + written
              + " rows, and "
              + counted
              + " were sent to be written. Part of the input was computed twice and came out"
              + " differently. Nothing was committed; run again, and let the input give the same"
              + " rows in the same order each time it is computed.");
    }
  }

  private TableCommitImpl open(FileStoreTable stored) {
    return switch (mode) {
      case APPEND -> stored.newCommit(user);
      case REPLACE ->
          stored
              // By default only partitions that get rows would be replaced, and none without rows.
              .copy(Map.of(CoreOptions.DYNAMIC_PARTITION_OVERWRITE.key(), "false"))
              .newCommit(user)
              .withOverwrite(Map.of());
    };
  }

  private static List<CommitMessage> messages(List<PaimonFiles> files) throws IOException {
    List<CommitMessage> messages = new ArrayList<>(files.size());
    for (PaimonFiles each : files) {
      if (!each.isEmpty()) {
        messages.add(each.commitMessage());
      }
    }
    return messages;
  }
}
