package org.playlake.io.paimon.internal.follow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongSupplier;
import org.apache.beam.sdk.io.UnboundedSource;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.paimon.Snapshot;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Instant;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.catalog.TableLineage;
import org.playlake.io.paimon.internal.fit.ReadColumns;
import org.playlake.io.paimon.internal.read.OpenRead;
import org.playlake.io.paimon.internal.read.ReadMetrics;
import org.playlake.io.paimon.internal.read.ReadSettings;
import org.playlake.io.paimon.internal.read.ReadSplit;
import org.playlake.io.paimon.internal.read.SplitRows;

/**
 * Reads the splits of one snapshot, then looks for the next one. Never waits: when there is nothing
 * to read it says so, and looks again when it is asked after the poll interval.
 */
public final class ContinuousReader<T> extends UnboundedSource.UnboundedReader<T> {

  /** A commit that is under way may take so long to appear with its time of now. */
  private static final long COMMIT_MILLIS = 60_000;

  private final ContinuousSource<T> source;
  private final @Nullable ContinuousMark mark;
  private final LongSupplier clock;
  private final ReadMetrics metrics = new ReadMetrics();
  private @Nullable OpenRead read;
  private @Nullable SnapshotFollower follower;
  private @Nullable SplitRows rows;
  private @Nullable T element;
  private List<byte[]> unread = List.of();
  private long done;
  private long next;
  private long watermark = BoundedWindow.TIMESTAMP_MIN_VALUE.getMillis();
  private long nextPoll = Long.MIN_VALUE;

  /**
   * @param mark where an earlier reader stopped, or null
   * @param clock milliseconds
   */
  public ContinuousReader(
      ContinuousSource<T> source, @Nullable ContinuousMark mark, LongSupplier clock) {
    this.source = source;
    this.mark = mark;
    this.clock = clock;
  }

  @Override
  public boolean start() throws IOException {
    ReadSettings settings = source.reading().settings();
    TableLineage.reads(settings.table());
    open(mark == null ? settings.columns().schema() : mark.schema());
    if (mark == null) {
      begin();
    } else {
      resume(mark);
    }
    return advance();
  }

  private void open(long schema) throws IOException {
    ReadSettings settings = source.reading().settings();
    OpenRead before = read;
    read = OpenRead.open(settings, schema);
    follower = new SnapshotFollower(settings, source.following(), read.table());
    Closing.all(before);
  }

  /** Lets a snapshot be read with a schema that knows all its columns. */
  private void openFor(Snapshot snapshot) throws IOException {
    ReadColumns columns = source.reading().settings().columns();
    long opened = read.table().schema().id();
    long schema = columns.schemaFor(Math.max(opened, snapshot.schemaId()));
    if (schema != opened) {
      open(schema);
    }
  }

  private void begin() throws IOException {
    Snapshot first = follower.first();
    next = first == null ? follower.firstChanges() : first.id() + 1;
    follower.need(first == null ? next : first.id());
    if (first != null) {
      openFor(first);
      take(first, follower.rows(first));
    }
  }

  private void resume(ContinuousMark from) throws IOException {
    if (!from.unread().isEmpty()) {
      follower.check(from.schema(), " in snapshot " + (from.next() - 1));
    }
    next = from.next();
    watermark = from.watermark();
    unread = from.unread();
    if (from.done() > 0 && openNext()) {
      while (done < from.done() && rows.next() != null) {
        done++;
      }
    }
  }

  @Override
  public boolean advance() throws IOException {
    element = null;
    while (element == null) {
      if (rows == null && !openNext()) {
        metrics.countRows();
        return false;
      }
      InternalRow row = rows.next();
      if (row == null) {
        closeSplit();
      } else {
        done++;
        if (read.passes(row)) {
          metrics.row();
          element = source.reading().function().element(read.wanted(row));
        }
      }
    }
    return true;
  }

  private boolean openNext() throws IOException {
    while (unread.isEmpty()) {
      if (!poll()) {
        return false;
      }
    }
    rows =
        read.rows((ReadSplit) SerializableUtils.deserializeFromByteArray(unread.get(0), "a split"));
    return true;
  }

  /** True if there was another snapshot. */
  private boolean poll() throws IOException {
    long now = clock.getAsLong();
    if (now < nextPoll) {
      return false;
    }
    Snapshot snapshot = follower.find(next);
    if (snapshot == null) {
      nextPoll = now + source.following().intervalMillis();
      watermark = Math.max(watermark, now - COMMIT_MILLIS);
      return false;
    }
    follower.check(snapshot.schemaId(), " in snapshot " + snapshot.id());
    openFor(snapshot);
    take(snapshot, follower.changes(snapshot));
    next++;
    return true;
  }

  private void take(Snapshot snapshot, List<ReadSplit> splits) {
    List<byte[]> packed = new ArrayList<>();
    splits.forEach(split -> packed.add(SerializableUtils.serializeToByteArray(split)));
    unread = packed;
    watermark = Math.max(watermark, snapshot.timeMillis());
    metrics.snapshot();
  }

  private void closeSplit() throws IOException {
    SplitRows read = rows;
    metrics.split(read.split());
    rows = null;
    done = 0;
    unread = unread.subList(1, unread.size());
    Closing.all(read);
  }

  @Override
  public T getCurrent() throws NoSuchElementException {
    if (element == null) {
      throw new NoSuchElementException("There is no row yet, or none any more.");
    }
    return element;
  }

  @Override
  public Instant getCurrentTimestamp() throws NoSuchElementException {
    if (element == null) {
      throw new NoSuchElementException("There is no row yet, or none any more.");
    }
    return Instant.ofEpochMilli(watermark);
  }

  @Override
  public Instant getWatermark() {
    return Instant.ofEpochMilli(watermark);
  }

  @Override
  public ContinuousMark getCheckpointMark() {
    return new ContinuousMark(
        read.table().schema().id(), next, watermark, done, List.copyOf(unread), follower::need);
  }

  @Override
  public ContinuousSource<T> getCurrentSource() {
    return source;
  }

  @Override
  public void close() throws IOException {
    SplitRows open = rows;
    rows = null;
    element = null;
    Closing.all(open, read);
  }
}
