package org.playlake.io.paimon.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.TableWriteImpl;
import org.playlake.io.paimon.catalog.Closing;
import org.playlake.io.paimon.catalog.PaimonTable;

/**
 * Writes rows of one table to new files, once: rows, then {@link #finish}, then {@link #close}.
 * Closed without being finished it deletes what it wrote.
 */
final class TableWriter implements AutoCloseable {

  /** A writer of an append table keeps nothing from one commit to the next, so any will do. */
  private static final long IDENTIFIER = 1;

  private final PaimonTable described;
  private final FileStoreTable table;
  private final String user = UUID.randomUUID().toString();
  private final TableWriteImpl<?> write;

  TableWriter(PaimonTable described, FileStoreTable table, IOManager spill) {
    this.described = described;
    this.table = table;
    // Without a place to spill to, Paimon keeps a file open for each partition, however many.
    this.write = table.newWrite(user).withIOManager(spill);
  }

  void write(InternalRow row) throws Exception {
    write.write(row);
  }

  /** Closes the files and says which they are, one element for each partition. */
  List<PaimonFiles> finish() throws Exception {
    List<CommitMessage> messages = write.prepareCommit(true, IDENTIFIER);
    List<PaimonFiles> files = new ArrayList<>(messages.size());
    try {
      for (CommitMessage message : messages) {
        files.add(PaimonFiles.of(described.name(), message));
      }
    } catch (Exception e) {
      throw Closing.after(e, () -> abort(messages));
    }
    return files;
  }

  /** Deletes files that {@link #finish} gave and that went no further. */
  void discard(List<PaimonFiles> files) throws Exception {
    List<CommitMessage> messages = new ArrayList<>(files.size());
    for (PaimonFiles each : files) {
      messages.add(each.commitMessage());
    }
    abort(messages);
  }

  private void abort(List<CommitMessage> messages) throws Exception {
    Closing.after(table.newCommit(user), commit -> commit.abort(messages));
  }

  @Override
  public void close() throws IOException {
    Closing.all(write);
  }
}
