package org.playlake.io.paimon.internal.read;

import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.OffsetBasedSource;
import org.apache.beam.sdk.options.PipelineOptions;

/** Splits that one reader reads. An offset is the index of a split. */
public final class PlannedSource<T> extends OffsetBasedSource<T> {

  private final SplitReading<T> reading;
  private final long schema;
  private final List<ReadSplit> splits;

  /**
   * @param schema of the table when the splits were planned
   * @param start index of the first split
   */
  public PlannedSource(SplitReading<T> reading, long schema, long start, List<ReadSplit> splits) {
    super(start, start + splits.size(), 1);
    this.reading = reading;
    this.schema = schema;
    this.splits = List.copyOf(splits);
  }

  public SplitReading<T> reading() {
    return reading;
  }

  public long schema() {
    return schema;
  }

  /** The split at an index between the source's start and end. */
  public ReadSplit at(long index) {
    return splits.get((int) (index - getStartOffset()));
  }

  @Override
  public PlannedSource<T> createSourceForSubrange(long start, long end) {
    int from = (int) (start - getStartOffset());
    return new PlannedSource<>(
        reading, schema, start, splits.subList(from, from + (int) (end - start)));
  }

  @Override
  public BoundedReader<T> createReader(PipelineOptions options) {
    return new PlannedReader<>(this);
  }

  @Override
  public long getMaxEndOffset(PipelineOptions options) {
    return getEndOffset();
  }

  @Override
  public long getBytesPerOffset() {
    return splits.isEmpty()
        ? 1
        : Math.max(1, splits.stream().mapToLong(ReadSplit::bytes).sum() / splits.size());
  }

  @Override
  public long getEstimatedSizeBytes(PipelineOptions options) {
    return splits.stream().mapToLong(ReadSplit::bytes).sum();
  }

  @Override
  public Coder<T> getOutputCoder() {
    return reading.coder();
  }

  @Override
  public String toString() {
    return splits.size() + " splits of table " + reading.settings().table();
  }
}
