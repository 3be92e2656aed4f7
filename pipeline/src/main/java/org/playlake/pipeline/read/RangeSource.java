package org.playlake.pipeline.read;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.source.ParquetFiles;

/**
 * The ranges of some row groups of some files, in order. Splits at row groups, into shares that
 * take about the same time to read; no file is opened.
 */
final class RangeSource extends BoundedSource<RowRange> {
  private static final long serialVersionUID = 1L;
  private static final Coder<RowRange> RANGES = SerializableCoder.of(RowRange.class);

  /** A task that is lost is read anew: some minute's work, however few workers there are. */
  private static final long MOST_BYTES = 1L << 30;

  private final List<ParquetPart> parts;

  private RangeSource(List<ParquetPart> parts) {
    this.parts = List.copyOf(parts);
  }

  static RangeSource of(ParquetFiles files) {
    return new RangeSource(ParquetPart.of(files.files()));
  }

  @Override
  public List<RangeSource> split(long desiredBytes, PipelineOptions options) {
    return ParquetPart.share(parts, Math.min(desiredBytes, MOST_BYTES)).stream()
        .map(RangeSource::new)
        .toList();
  }

  @Override
  public long getEstimatedSizeBytes(PipelineOptions options) {
    return parts.stream().mapToLong(ParquetPart::bytes).sum();
  }

  @Override
  public BoundedReader<RowRange> createReader(PipelineOptions options) {
    return new Reader(this);
  }

  @Override
  public Coder<RowRange> getOutputCoder() {
    return RANGES;
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("rowGroups", parts.size()).withLabel("Row groups"))
        .add(
            DisplayData.item("bytes", parts.stream().mapToLong(ParquetPart::bytes).sum())
                .withLabel("Compressed bytes"));
  }

  private static final class Reader extends BoundedReader<RowRange> {
    private final RangeSource source;
    private final Iterator<RowRange> ranges;
    private @Nullable RowRange current;

    Reader(RangeSource source) {
      this.source = source;
      this.ranges = source.parts.stream().flatMap(part -> RowRange.of(part).stream()).iterator();
    }

    @Override
    public boolean start() {
      return advance();
    }

    @Override
    public boolean advance() {
      current = ranges.hasNext() ? ranges.next() : null;
      return current != null;
    }

    @Override
    public RowRange getCurrent() {
      if (current == null) {
        throw new NoSuchElementException();
      }
      return current;
    }

    @Override
    public void close() {}

    @Override
    public BoundedSource<RowRange> getCurrentSource() {
      return source;
    }
  }
}
