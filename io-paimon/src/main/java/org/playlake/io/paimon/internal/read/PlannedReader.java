package org.playlake.io.paimon.internal.read;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.io.OffsetBasedSource;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.catalog.TableLineage;

/** Reads one split after the other, a row at a time. */
final class PlannedReader<T> extends OffsetBasedSource.OffsetBasedReader<T> {

  private final PlannedSource<T> whole;
  private final ReadMetrics metrics = new ReadMetrics();
  private final long limit;
  private @Nullable OpenRead read;
  private @Nullable SplitRows rows;
  private @Nullable T element;
  private long index;
  private boolean firstOfSplit;
  private long passed;

  PlannedReader(PlannedSource<T> source) {
    super(source);
    this.whole = source;
    this.limit = source.reading().limit();
    this.index = source.getStartOffset() - 1;
  }

  @Override
  protected boolean startImpl() throws IOException {
    TableLineage.reads(whole.reading().settings().table());
    if (whole.getStartOffset() == whole.getEndOffset()) {
      return false;
    }
    read = OpenRead.open(whole.reading().settings(), whole.schema());
    return advanceImpl();
  }

  @Override
  protected boolean advanceImpl() throws IOException {
    firstOfSplit = false;
    element = null;
    while (passed < limit) {
      if (rows == null && !openNext()) {
        return false;
      }
      InternalRow row = rows.next();
      if (row == null) {
        metrics.split(rows.split());
        closeRows();
      } else if (read.passes(row)) {
        passed++;
        metrics.row();
        element = whole.reading().function().element(read.wanted(row));
        if (element != null) {
          return true;
        }
      }
    }
    metrics.countRows();
    return false;
  }

  private boolean openNext() throws IOException {
    if (index + 1 >= whole.getEndOffset()) {
      return false;
    }
    index++;
    firstOfSplit = true;
    rows = read.rows(whole.at(index));
    return true;
  }

  private void closeRows() throws IOException {
    SplitRows done = rows;
    rows = null;
    Closing.all(done);
  }

  @Override
  public T getCurrent() throws NoSuchElementException {
    if (element == null) {
      throw new NoSuchElementException("There is no row before the first or after the last.");
    }
    return element;
  }

  @Override
  protected long getCurrentOffset() {
    return index;
  }

  @Override
  protected boolean isAtSplitPoint() {
    return firstOfSplit;
  }

  /** Fraction by splits, and within one by rows. */
  @Override
  public Double getFractionConsumed() {
    Double bySplits = super.getFractionConsumed();
    SplitRows open = rows;
    if (open == null || bySplits == null || isDone()) {
      return bySplits;
    }
    OffsetBasedSource<T> current = getCurrentSource();
    double inSplit = Math.min(1, open.count() / (double) Math.max(1, open.split().rows()));
    return Math.min(1, bySplits + inSplit / (current.getEndOffset() - current.getStartOffset()));
  }

  /** Rows that are limited are read by one reader, which counts them. */
  @Override
  public boolean allowsDynamicSplitting() {
    return !whole.reading().isLimited();
  }

  @Override
  public void close() throws IOException {
    SplitRows open = rows;
    rows = null;
    element = null;
    Closing.all(open, read);
  }
}
