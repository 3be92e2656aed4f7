package org.playlake.io.paimon.internal.read;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.catalog.TableLineage;

/** Reads splits as they come, of a table that is opened for the first of them. */
public final class ReadPlannedSplits<T> extends DoFn<PlannedSplit, T> {

  private final SplitReading<T> reading;
  private transient @Nullable OpenRead read;
  private transient long schema;
  private transient @Nullable ReadMetrics metrics;

  public ReadPlannedSplits(SplitReading<T> reading) {
    this.reading = reading;
  }

  @ProcessElement
  public void read(@Element PlannedSplit planned, OutputReceiver<T> out) throws IOException {
    OpenRead open = open(planned.schema());
    metrics.rows(EachRow.of(open, planned.split(), reading, Long.MAX_VALUE, out::output));
    metrics.split(planned.split());
  }

  private OpenRead open(long planned) throws IOException {
    if (read == null || schema != planned) {
      close();
      TableLineage.reads(reading.settings().table());
      metrics = new ReadMetrics();
      read = OpenRead.open(reading.settings(), planned);
      schema = planned;
    }
    return read;
  }

  @Teardown
  public void close() throws IOException {
    OpenRead open = read;
    read = null;
    Closing.all(open);
  }
}
