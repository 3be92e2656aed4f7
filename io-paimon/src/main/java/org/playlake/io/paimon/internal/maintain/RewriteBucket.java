package org.playlake.io.paimon.internal.maintain;

import java.util.List;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.CommitMessageImpl;
import org.apache.paimon.table.sink.TableWriteImpl;
import org.playlake.io.paimon.internal.catalog.Closing;

/**
 * Compaction of one bucket by the writer that Paimon has for tables of this kind.
 *
 * @param files in the bucket
 * @param bytes of these files
 */
record RewriteBucket(BinaryRow partition, int bucket, long files, long bytes)
    implements CompactionTask {

  private static final long IDENTIFIER = 1;

  @Override
  public List<CommitMessage> run(FileStoreTable table, String user, IOManager spill)
      throws Exception {
    TableWriteImpl<?> write = table.newWrite(user).withIOManager(spill);
    // The bucket stays what it is, though the table may by now divide its rows into more.
    write.getWrite().withIgnoreNumBucketCheck(true);
    List<CommitMessage> messages;
    try {
      write.compact(partition, bucket, true);
      messages = write.prepareCommit(true, IDENTIFIER);
    } catch (Exception e) {
      throw Closing.after(e, write);
    }
    Closing.all(write);
    return messages.stream().filter(message -> !((CommitMessageImpl) message).isEmpty()).toList();
  }
}
