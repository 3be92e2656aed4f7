package org.playlake.io.paimon.internal.maintain;

import java.util.List;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;

/** Files of one bucket that are rewritten together. */
public interface CompactionTask {

  /** Number of files it was planned for. */
  long files();

  /** Size of these files. */
  long bytes();

  /**
   * Writes the new files and says what they replace; gives nothing when Paimon finds that nothing
   * is to be done. Leaves no files after a failure.
   *
   * @param user of the commit that the messages go into
   */
  List<CommitMessage> run(FileStoreTable table, String user, IOManager spill) throws Exception;
}
