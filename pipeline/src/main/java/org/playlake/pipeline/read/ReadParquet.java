package org.playlake.pipeline.read;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.RawProfile;

/**
 * Reads a source: one element a row, in the global window, bounded. Row groups are read in parallel
 * and one compressed row group a worker thread is in memory.
 *
 * <pre>{@code
 * PCollection<RawRow<RawEvent>> events = pipeline.apply("ReadEvents", ReadParquet.events(files));
 * }</pre>
 */
public final class ReadParquet<T> extends PTransform<PBegin, PCollection<RawRow<T>>> {

  /** The metric that counts rows as they are read; a repeated reading counts again. */
  public static final String ROWS_READ = "rows-read";

  private final RangeSource source;
  private final RangeReader<T> reader;
  private final Coder<RawRow<T>> coder;

  private ReadParquet(ParquetFiles files, RangeReader<T> reader, Coder<T> known) {
    this.source = RangeSource.of(files);
    this.reader = reader;
    this.coder = RawRows.coder(files, known);
  }

  /** The rows of {@link ParquetFiles#profiles}. */
  public static ReadParquet<RawProfile> profiles(ParquetFiles files) {
    return new ReadParquet<>(files, RangeReader.profiles(files), RawProfile.CODER);
  }

  /** The rows of {@link ParquetFiles#events}. */
  public static ReadParquet<RawEvent> events(ParquetFiles files) {
    return new ReadParquet<>(files, RangeReader.events(files), RawEvent.CODER);
  }

  @Override
  public PCollection<RawRow<T>> expand(PBegin begin) {
    return begin
        .apply("Read", Read.from(source))
        .apply("Rows", ParDo.of(new RowsFn<>(reader)))
        .setCoder(coder);
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder.include("source", source);
  }

  private static final class RowsFn<T> extends DoFn<RowRange, RawRow<T>> {
    private final RangeReader<T> reader;

    RowsFn(RangeReader<T> reader) {
      this.reader = reader;
    }

    @StartBundle
    public void start(PipelineOptions options) throws Exception {
      reader.start(options);
    }

    @ProcessElement
    public void read(@Element RowRange range, OutputReceiver<RawRow<T>> out) throws Exception {
      if (!reader.isAt(range)) {
        reader.open(range.part(), range.from());
        reader.forgetEncoded();
      }
      for (long row = range.from(); row < range.to(); row++) {
        out.output(reader.next());
      }
      reader.count(range);
    }

    @FinishBundle
    public void finish() throws Exception {
      reader.close();
    }

    @Teardown
    public void close() throws Exception {
      reader.close();
    }
  }
}
