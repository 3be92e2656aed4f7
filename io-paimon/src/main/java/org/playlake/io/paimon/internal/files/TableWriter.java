package org.playlake.io.paimon.internal.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.io.BundleRecords;
import org.apache.paimon.memory.MemoryPoolFactory;
import org.apache.paimon.operation.AbstractFileStoreWrite;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.CommitMessageImpl;
import org.apache.paimon.table.sink.TableWriteImpl;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.catalog.TableIncarnation;
import org.playlake.io.paimon.internal.message.BucketAssignments;
import org.playlake.io.paimon.internal.message.NewFiles;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.internal.route.TableNeeds;
import org.playlake.io.paimon.internal.route.WriterSettings;

/**
 * Writes rows of one table to new files, once: rows, then {@link #finish}, then {@link #close}.
 * Closed without being finished it deletes what it wrote.
 */
final class TableWriter implements AutoCloseable {

  /** A writer keeps nothing from one commit to the next, so any will do. */
  private static final long IDENTIFIER = 1;

  /** Paimon goes over all open partitions whenever it opens one more. */
  private static final int MOST_PARTITIONS = 1_000;

  private static final int LOOKED_AT = 256;

  private final String name;
  private final FileStoreTable table;
  private final int identity;
  private final int layout;
  private final String user = UUID.randomUUID().toString();
  private final MemoryShare memory;
  private final TableWriteImpl<?> write;
  private final boolean replacing;
  private final long base;
  private long written;

  /**
   * Opens one of the writers of a partition.
   *
   * @param place of the rows, which tells the writers apart in the files of a postponed table
   */
  static TableWriter open(OpenTables tables, String name, FileStoreTable table, int place) {
    WriterSettings settings = tables.settings();
    return new TableWriter(
        name,
        table.copy(settings.options()),
        tables.identity(name, table),
        tables.layout(name),
        place,
        tables.spill(),
        settings.needs());
  }

  /**
   * @param identity of the table, see {@link TableIncarnation}
   * @param layout of columns that the table is still to get, or 0
   */
  TableWriter(
      String name,
      FileStoreTable stored,
      int identity,
      int layout,
      int place,
      IOManager spill,
      TableNeeds needs) {
    this.name = name;
    this.identity = identity;
    this.layout = layout;
    this.replacing = needs.replacing();
    this.base = BucketAssignments.base(stored, needs.replacing());
    // Two panes may have a writer each for one bucket, and if both compacted it, both would take
    // the same old files away.
    this.table =
        needs.unbounded() ? stored.copy(Map.of(CoreOptions.WRITE_ONLY.key(), "true")) : stored;
    this.memory = WriteMemory.ofJvm().share(table.coreOptions());
    // Without a place to spill to, Paimon keeps a file open for each partition, however many.
    this.write =
        AppendWrite.open(table, user, place)
            .withIOManager(spill)
            .withMemoryPoolFactory(new MemoryPoolFactory(memory))
            .withIgnorePreviousFiles(needs.replacing());
  }

  void write(InternalRow row) throws Exception {
    written++;
    write.write(row);
  }

  /**
   * True when rows are better left to another writer from here on, since this one has many
   * partitions open. Looked at now and then only.
   */
  boolean isFull() {
    return written % LOOKED_AT == 0
        && table.bucketMode() == BucketMode.BUCKET_UNAWARE
        && ((AbstractFileStoreWrite<?>) write.getWrite()).writers().size() >= MOST_PARTITIONS;
  }

  /** The partition of rows like this one; changed by the next call. */
  BinaryRow partition(InternalRow row) {
    return write.getPartition(row);
  }

  /** Writes rows of one partition to a table of which {@link AppendWrite#takesBundles}. */
  void writeBundle(BinaryRow partition, BundleRecords rows) throws Exception {
    written += rows.rowCount();
    write.writeBundle(partition, 0, rows);
  }

  /** Writes to a bucket that is known, or that cannot be told from the row. */
  void write(InternalRow row, int bucket) throws Exception {
    write.write(row, bucket);
  }

  /**
   * Closes the files and says which they are, one element for each partition and bucket. One of
   * them tells how many rows were sent and received, and with which digest.
   */
  List<WrittenFiles> finish(long sent, long rows, long digest) throws Exception {
    List<CommitMessage> messages = write.prepareCommit(true, IDENTIFIER);
    List<WrittenFiles> files = new ArrayList<>(messages.size());
    try {
      for (CommitMessage message : messages) {
        files.add(WrittenFiles.of(name, identity, layout, message, replacing, base));
      }
    } catch (Exception e) {
      throw Closing.after(e, () -> abort(messages));
    }
    if (files.isEmpty()) {
      return List.of(WrittenFiles.tally(name, sent, rows, digest));
    }
    files.set(0, files.get(0).withTally(sent, rows, digest));
    return files;
  }

  /** The same for a writer whose only rows came through {@code write(row)}. */
  List<WrittenFiles> finish() throws Exception {
    return finish(written, written, 0);
  }

  /** Deletes files that {@link #finish} gave and that went no further. */
  void discard(List<WrittenFiles> files) throws Exception {
    List<CommitMessage> messages = new ArrayList<>(files.size());
    for (WrittenFiles each : files) {
      if (!each.isEmpty()) {
        messages.add(each.commitMessage());
      }
    }
    abort(messages);
  }

  private void abort(List<CommitMessage> messages) {
    messages.forEach(message -> new NewFiles((CommitMessageImpl) message).delete(table));
  }

  @Override
  public void close() throws IOException {
    Closing.all(write, memory);
  }
}
