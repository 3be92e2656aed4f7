package org.playlake.io.paimon.internal.maintain;

import java.util.List;
import org.apache.paimon.append.AppendCompactTask;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.operation.BaseAppendFileStoreWrite;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.playlake.io.paimon.internal.catalog.Closing;

/** Some files of a partition of a table without buckets, written to fewer. */
record RewriteFiles(AppendCompactTask task) implements CompactionTask {

  @Override
  public long files() {
    return task.compactBefore().size();
  }

  @Override
  public long bytes() {
    return task.compactBefore().stream().mapToLong(DataFileMeta::fileSize).sum();
  }

  @Override
  public List<CommitMessage> run(FileStoreTable table, String user, IOManager spill)
      throws Exception {
    BaseAppendFileStoreWrite write = (BaseAppendFileStoreWrite) table.store().newWrite(user);
    CommitMessage message;
    try {
      message = task.doCompact(table, write);
    } catch (Exception e) {
      throw Closing.after(e, write::close);
    }
    Closing.all(write::close);
    return List.of(message);
  }
}
