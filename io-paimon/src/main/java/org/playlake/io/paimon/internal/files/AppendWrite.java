package org.playlake.io.paimon.internal.files;

import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.apache.paimon.AppendOnlyFileStore;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.append.AppendOnlyWriter;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.deletionvectors.BucketedDvMaintainer;
import org.apache.paimon.fileindex.FileIndexOptions;
import org.apache.paimon.format.FileFormat;
import org.apache.paimon.io.BundleRecords;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.io.DataIncrement;
import org.apache.paimon.operation.AppendFileStoreWrite;
import org.apache.paimon.reader.RecordReaderIterator;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.CommitMessageImpl;
import org.apache.paimon.table.sink.RowKindGenerator;
import org.apache.paimon.table.sink.SinkRecord;
import org.apache.paimon.table.sink.TableWriteImpl;
import org.apache.paimon.types.RowKind;
import org.apache.paimon.utils.CommitIncrement;
import org.apache.paimon.utils.RecordWriter;
import org.apache.paimon.utils.RowKindFilter;
import org.apache.paimon.utils.StatsCollectorFactories;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.copy.CopiedRows;
import org.playlake.io.paimon.internal.parquet.FlatParquetFormat;

/**
 * Paimon's writes to a table without keys and buckets, with files of a given format, and with a
 * short way to the writer of the last partition: rows mostly come partition by partition.
 */
final class AppendWrite extends AppendFileStoreWrite {

  private final FileStoreTable table;
  private final AppendOnlyFileStore store;
  private final FileFormat format;
  private boolean spilling;
  private boolean bundled;
  private @Nullable BinaryRow lastPartition;
  private @Nullable WriterContainer<InternalRow> last;

  AppendWrite(FileStoreTable table, FileFormat format) {
    this(table, (AppendOnlyFileStore) table.store(), format);
  }

  private AppendWrite(FileStoreTable table, AppendOnlyFileStore store, FileFormat format) {
    super(
        table.fileIO(),
        store.newRead(),
        table.schema().id(),
        table.rowType(),
        table.schema().logicalPartitionType(),
        store.pathFactory(),
        store.snapshotManager(),
        store.newScan(),
        table.coreOptions(),
        table.name());
    this.table = table;
    this.store = store;
    this.format = format;
  }

  /** Writes to a table: these where it is such a table, else Paimon's own. */
  static TableWriteImpl<?> open(FileStoreTable table, String user, int place) {
    Optional<FileFormat> format =
        isPlain(table)
            ? FlatParquetFormat.of(table.coreOptions(), table.rowType())
            : Optional.empty();
    return format.isPresent()
        ? new TableWriteImpl<>(
            table.rowType(),
            new AppendWrite(table, format.get()),
            table.createRowKeyExtractor(),
            AppendWrite::added,
            RowKindGenerator.create(table.schema(), table.coreOptions()),
            RowKindFilter.of(table.coreOptions()))
        : table.newWrite(user, place);
  }

  /** True if {@link CopiedRows} and batches of columns can be written to the table. */
  static boolean takesBundles(FileStoreTable table) {
    CoreOptions options = table.coreOptions();
    return isPlain(table)
        && FlatParquetFormat.of(options, table.rowType()).isPresent()
        && !options.useWriteBufferForAppend()
        && options.indexColumnsOptions().isEmpty();
  }

  private static InternalRow added(SinkRecord record, RowKind kind) {
    if (!kind.isAdd()) {
      throw new IllegalStateException(
          "A row of kind "
              + kind.shortString()
              + " takes another away, which a table without keys"
              + " cannot do. Write only +I and +U, or give the table a key.");
    }
    return record.row();
  }

  private static boolean isPlain(FileStoreTable table) {
    CoreOptions options = table.coreOptions();
    return table.bucketMode() == BucketMode.BUCKET_UNAWARE
        && table.store() instanceof AppendOnlyFileStore
        && !options.rowTrackingEnabled()
        && !options.dataEvolutionEnabled();
  }

  @Override
  protected WriterContainer<InternalRow> getWriterWrapper(BinaryRow partition, int bucket) {
    if (last == null || !partition.equals(lastPartition)) {
      last = super.getWriterWrapper(partition, bucket);
      lastPartition = partition.copy();
    }
    return last;
  }

  @Override
  protected RecordWriter<InternalRow> createWriter(
      BinaryRow partition,
      int bucket,
      List<DataFileMeta> restoredFiles,
      long restoredMaxSeqNumber,
      @Nullable CommitIncrement restoreIncrement,
      ExecutorService compactExecutor,
      @Nullable BucketedDvMaintainer dvMaintainer) {
    CoreOptions options = table.coreOptions();
    FileIndexOptions indexes = options.indexColumnsOptions();
    return new AppendOnlyWriter(
        table.fileIO(),
        ioManager,
        table.schema().id(),
        format,
        null,
        options.targetFileSize(false),
        options.blobTargetFileSize(),
        options.vectorTargetFileSize(),
        table.rowType(),
        null,
        restoredMaxSeqNumber,
        getCompactManager(partition, bucket, restoredFiles, compactExecutor, dvMaintainer),
        files ->
            new RecordReaderIterator<>(
                store.newRead().createReader(partition, bucket, files, Map.of())),
        options.commitForceCompact(),
        store.pathFactory().createDataFilePathFactory(partition, bucket),
        restoreIncrement,
        options.useWriteBufferForAppend() || spilling,
        options.writeBufferSpillable() || spilling,
        options.fileCompression(),
        options.spillCompressOptions(),
        new StatsCollectorFactories(options),
        options.writeBufferSpillDiskSize(),
        indexes,
        options.asyncFileWrite(),
        options.statsDenseStore(),
        false,
        null);
  }

  @Override
  public void writeBundle(BinaryRow partition, int bucket, BundleRecords rows) throws Exception {
    bundled = true;
    super.writeBundle(partition, bucket, rows);
  }

  @Override
  public List<CommitMessage> prepareCommit(boolean waitCompaction, long identifier)
      throws Exception {
    last = null;
    List<CommitMessage> messages = super.prepareCommit(waitCompaction, identifier);
    if (bundled) {
      messages.forEach(message -> number(((CommitMessageImpl) message).newFilesIncrement()));
      bundled = false;
    }
    return messages;
  }

  /** Numbers the rows of new files from 0 on: Paimon's writer does not count those of a bundle. */
  private static void number(DataIncrement written) {
    long next = 0;
    for (ListIterator<DataFileMeta> files = written.newFiles().listIterator(); files.hasNext(); ) {
      DataFileMeta file = files.next();
      files.set(file.assignSequenceNumber(next, next + file.rowCount() - 1));
      next += file.rowCount();
    }
  }

  @Override
  protected void forceBufferSpill() throws Exception {
    super.forceBufferSpill();
    spilling = ioManager != null;
  }
}
