package org.playlake.pipeline.read;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.Read;
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
 * Lists the rows of a source as ranges, for a pass that reads them with a {@link RangeReader}:
 * every row in one range, in the global window, bounded. The ranges of a row group come in order
 * where a runner keeps the order of a source; a reader does not rely on it.
 */
public final class ReadRanges<T> extends PTransform<PBegin, PCollection<InputRows<T>>> {

  private final RangeSource source;
  private final Coder<InputRows<T>> coder;

  private ReadRanges(ParquetFiles files, Coder<T> known) {
    this.source = RangeSource.of(files);
    this.coder = new InputRowsCoder<>(RawRows.coder(files, known));
  }

  /** The rows of {@link ParquetFiles#profiles}. */
  public static ReadRanges<RawProfile> profiles(ParquetFiles files) {
    return new ReadRanges<>(files, RawProfile.CODER);
  }

  /** The rows of {@link ParquetFiles#events}. */
  public static ReadRanges<RawEvent> events(ParquetFiles files) {
    return new ReadRanges<>(files, RawEvent.CODER);
  }

  @Override
  public PCollection<InputRows<T>> expand(PBegin begin) {
    return begin
        .apply("Read", Read.from(source))
        .apply("Ranges", ParDo.of(new RangesFn<T>()))
        .setCoder(coder);
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder.include("source", source);
  }

  private static final class RangesFn<T> extends DoFn<RowRange, InputRows<T>> {
    @ProcessElement
    public void process(@Element RowRange range, OutputReceiver<InputRows<T>> out) {
      out.output(InputRows.of(range));
    }
  }
}
