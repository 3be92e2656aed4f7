package org.playlake.benchmarks.connector.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.BatchTableWrite;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.RowKeyExtractor;

/**
 * Writers of one table: one a thread. Where there are buckets each writer has its own, and threads
 * give rows to each other's writers in batches.
 */
final class SharedWriters {
  private static final int BATCH_ROWS = 2_000;

  private final FileStoreTable table;
  private final IOManager spill = IOManager.create(System.getProperty("java.io.tmpdir"));
  private final List<BatchTableWrite> writers = new ArrayList<>();
  private int consumers;

  private SharedWriters(FileStoreTable table) {
    this.table = table;
  }

  static SharedWriters of(FileStoreTable table, int count) {
    SharedWriters writers = new SharedWriters(table);
    for (int i = 0; i < count; i++) {
      BatchTableWrite write = table.newBatchWriteBuilder().newWrite();
      write.withIOManager(writers.spill);
      writers.writers.add(write);
    }
    return writers;
  }

  /** For one more thread. */
  PlainCopy.Consumer consumer() {
    return table.bucketMode() == BucketMode.BUCKET_UNAWARE
        ? new Own(writers.get(consumers++))
        : new ByBucket();
  }

  /** The files of all, after which nothing can be written any more. */
  List<CommitMessage> finish() throws Exception {
    List<Callable<List<CommitMessage>>> work = new ArrayList<>();
    for (BatchTableWrite writer : writers) {
      work.add(
          () -> {
            List<CommitMessage> files = writer.prepareCommit();
            writer.close();
            return files;
          });
    }
    List<CommitMessage> files = new ArrayList<>();
    PlainCopy.together(work).forEach(files::addAll);
    spill.close();
    return files;
  }

  /** Rows go to a writer that nobody else has. */
  private record Own(BatchTableWrite writer) implements PlainCopy.Consumer {

    @Override
    public void accept(InternalRow row) throws Exception {
      writer.write(row);
    }

    @Override
    public void end() {}
  }

  /** Rows go to the writer of their bucket. */
  private final class ByBucket implements PlainCopy.Consumer {
    private final RowKeyExtractor keys = table.createRowKeyExtractor();
    private final InternalRowSerializer rows = new InternalRowSerializer(table.rowType());
    private final List<List<BinaryRow>> batches = new ArrayList<>();

    private ByBucket() {
      writers.forEach(writer -> batches.add(new ArrayList<>()));
    }

    @Override
    public void accept(InternalRow row) throws Exception {
      keys.setRecord(row);
      int writer = keys.bucket() % writers.size();
      List<BinaryRow> batch = batches.get(writer);
      batch.add(rows.toBinaryRow(row).copy());
      if (batch.size() == BATCH_ROWS) {
        write(writer);
      }
    }

    @Override
    public void end() throws Exception {
      for (int writer = 0; writer < writers.size(); writer++) {
        write(writer);
      }
    }

    private void write(int number) throws Exception {
      BatchTableWrite writer = writers.get(number);
      synchronized (writer) {
        for (BinaryRow row : batches.get(number)) {
          writer.write(row);
        }
      }
      batches.get(number).clear();
    }
  }
}
