package org.playlake.io.paimon.internal.message;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;

/** Checks that each bucket had one writer. */
public final class SingleWriterCheck {

  private record Bucket(BinaryRow partition, int bucket) {}

  private SingleWriterCheck() {}

  /**
   * Throws {@link IllegalStateException} when files of one bucket come from two writers. They would
   * not know of each other's rows, nor of the keys that the other one put there, and each would
   * compact the bucket as if it were alone. Writers whose buckets are postponed write apart.
   */
  public static void check(String name, FileStoreTable table, List<WrittenFiles> files)
      throws IOException {
    boolean apart = table.bucketMode() == BucketMode.POSTPONE_MODE;
    if (table.primaryKeys().isEmpty() || apart) {
      return;
    }
    Set<Bucket> buckets = new HashSet<>();
    for (WrittenFiles each : files) {
      if (!each.isEmpty()) {
        CommitMessage message = each.commitMessage();
        if (!buckets.add(new Bucket(message.partition(), message.bucket()))) {
          throw new IllegalStateException(
              "Two writers wrote to bucket "
                  + message.bucket()
                  + " of one partition of table "
                  + name
                  + ". Nothing was committed; write all rows of the table with one writeFiles.");
        }
      }
    }
  }
}
