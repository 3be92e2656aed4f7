package org.playlake.pipeline.source;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.RawProfile;

/**
 * Reads a source: one element a row, in the global window, bounded. Row groups are read in parallel
 * and pulled row by row; one compressed row group a worker thread is in memory.
 *
 * <pre>{@code
 * PCollection<RawRow<RawEvent>> events = pipeline.apply("ReadEvents", ReadParquet.events(files));
 * }</pre>
 */
public final class ReadParquet<T> extends PTransform<PBegin, PCollection<RawRow<T>>> {

  /** The metric that counts rows as they are read; a repeated reading counts again. */
  public static final String ROWS_READ = "rows-read";

  private final ParquetSource<T> source;

  private ReadParquet(ParquetFiles files, RowAssembler<T> assembler, Coder<T> coder) {
    this.source = ParquetSource.of(files, assembler, coder);
  }

  /** The rows of {@link ParquetFiles#profiles}. */
  public static ReadParquet<RawProfile> profiles(ParquetFiles files) {
    return new ReadParquet<>(files, ReadParquet::profile, RawProfile.CODER);
  }

  /** The rows of {@link ParquetFiles#events}. */
  public static ReadParquet<RawEvent> events(ParquetFiles files) {
    return new ReadParquet<>(files, ReadParquet::event, RawEvent.CODER);
  }

  @Override
  public PCollection<RawRow<T>> expand(PBegin begin) {
    return begin.apply("Read", Read.from(source));
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder.include("source", source);
  }

  static RawProfile profile(ColumnCursor[] columns) {
    var player = columns[0].nextPlayer();
    @Nullable Object[] values = new @Nullable Object[columns.length - 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns[i + 1].nextValue();
    }
    return new RawProfile(player, values);
  }

  static RawEvent event(ColumnCursor[] columns) {
    return new RawEvent(
        columns[0].nextPlayer(),
        columns[1].nextText(),
        columns[2].nextText(),
        columns[3].nextText(),
        columns[4].nextText());
  }
}
