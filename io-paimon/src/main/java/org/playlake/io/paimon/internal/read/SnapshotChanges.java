package org.playlake.io.paimon.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.CoreOptions.ChangelogProducer;
import org.apache.paimon.CoreOptions.MergeEngine;
import org.apache.paimon.Snapshot;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.predicate.Predicate;
import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.DataSplit;
import org.apache.paimon.table.source.IncrementalSplit;
import org.apache.paimon.table.source.ScanMode;
import org.apache.paimon.table.source.Split;
import org.apache.paimon.table.source.snapshot.SnapshotReader;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Splits with the changes that snapshots made to the rows of a table. No kind of snapshot is passed
 * over in silence:
 *
 * <ul>
 *   <li>an append gives the rows as they were written, or, if the table keeps a changelog, that;
 *   <li>a compaction gives the changelog that it made, or nothing: it changes files and no row;
 *   <li>an overwrite gives the rows that it took away, as deletes, and those that it wrote;
 *   <li>what cannot be told exactly is refused.
 * </ul>
 */
public final class SnapshotChanges {

  private final ReadSettings settings;
  private final FileStoreTable table;
  private final @Nullable Predicate pushed;
  private final boolean keyed;
  private final ChangelogProducer changelog;

  private SnapshotChanges(ReadSettings settings, FileStoreTable table) {
    this.settings = settings;
    this.table = table;
    this.pushed = PlanFilter.of(settings, table).orElse(null);
    this.keyed = !table.primaryKeys().isEmpty();
    this.changelog = table.coreOptions().changelogProducer();
  }

  /** Throws {@link IllegalArgumentException} when the table's changes can never be told. */
  public static SnapshotChanges of(ReadSettings settings, FileStoreTable table) {
    CoreOptions options = table.coreOptions();
    if (options.queryAuthEnabled()
        || options.dataEvolutionEnabled()
        || table.bucketMode() == BucketMode.POSTPONE_MODE) {
      throw new IllegalArgumentException(
          "Table "
              + settings.table()
              + " cannot be read by its changes: it has query-auth.enabled,"
              + " data-evolution.enabled or bucket=-2, for which Paimon gives none. Read its snapshots.");
    }
    boolean merged =
        !table.primaryKeys().isEmpty() && options.mergeEngine() != MergeEngine.DEDUPLICATE;
    if (merged && options.changelogProducer() == ChangelogProducer.NONE) {
      throw new IllegalArgumentException(
          "Table "
              + settings.table()
              + " cannot be read by its changes: with merge-engine="
              + options.mergeEngine()
              + " rows as they were written are not what the table holds, and it keeps no"
              + " changelog. Give it changelog-producer=lookup or full-compaction, or read its"
              + " snapshots.");
    }
    return new SnapshotChanges(settings, table);
  }

  public List<ReadSplit> in(Snapshot snapshot) {
    Stream<ReadSplit> splits =
        switch (snapshot.commitKind()) {
          case APPEND -> changelog == ChangelogProducer.NONE ? delta(snapshot) : logged(snapshot);
          case COMPACT -> changelog == ChangelogProducer.NONE ? Stream.of() : logged(snapshot);
          case OVERWRITE -> replaced(snapshot);
          case ANALYZE -> Stream.of();
        };
    return PlanFilter.inPartitions(settings, table, splits);
  }

  private Stream<ReadSplit> delta(Snapshot snapshot) {
    return reader(snapshot).withMode(ScanMode.DELTA).read().splits().stream()
        .map(ReadSplit::changes);
  }

  private Stream<ReadSplit> logged(Snapshot snapshot) {
    return snapshot.changelogManifestList() == null
        ? Stream.of()
        : reader(snapshot).withMode(ScanMode.CHANGELOG).read().splits().stream()
            .map(ReadSplit::changes);
  }

  private Stream<ReadSplit> replaced(Snapshot snapshot) {
    boolean loggedLater =
        changelog == ChangelogProducer.LOOKUP || changelog == ChangelogProducer.FULL_COMPACTION;
    if (loggedLater || (!keyed && table.coreOptions().deletionVectorsEnabled())) {
      throw new IllegalStateException(
          "Snapshot "
              + snapshot.id()
              + " of table "
              + settings.table()
              + " replaces or deletes data, and what that changed cannot be told for a table with "
              + (loggedLater ? "changelog-producer=" + changelog : "deletion vectors and no key")
              + ". Read the table as it is in a later snapshot, and its changes from there.");
    }
    Stream<Split> splits = reader(snapshot).readChanges().splits().stream();
    return keyed
        ? splits.map(ReadSplit::changes)
        : splits.flatMap(split -> beforeAndAfter((IncrementalSplit) split));
  }

  /** Paimon reads only what is after in a table without keys. */
  private Stream<ReadSplit> beforeAndAfter(IncrementalSplit split) {
    List<ReadSplit> both = new ArrayList<>();
    if (!split.beforeFiles().isEmpty()) {
      both.add(ReadSplit.removed(files(split, split.beforeFiles())));
    }
    if (!split.afterFiles().isEmpty()) {
      both.add(ReadSplit.changes(files(split, split.afterFiles())));
    }
    return both.stream();
  }

  private DataSplit files(IncrementalSplit split, List<DataFileMeta> files) {
    return DataSplit.builder()
        .withSnapshot(split.snapshotId())
        .withPartition(split.partition())
        .withBucket(split.bucket())
        .withTotalBuckets(split.totalBuckets())
        .withBucketPath(
            table.store().pathFactory().bucketPath(split.partition(), split.bucket()).toString())
        .withDataFiles(files)
        .isStreaming(true)
        .rawConvertible(true)
        .build();
  }

  private SnapshotReader reader(Snapshot snapshot) {
    SnapshotReader reader = table.newSnapshotReader().withSnapshot(snapshot).dropStats();
    return pushed == null ? reader : reader.withFilter(pushed);
  }
}
