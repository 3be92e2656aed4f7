package org.playlake.io.paimon.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A table before it is planned. When it is split, which runners do once and in one place, the
 * snapshot is fixed: what the parts read, and read again after a failure, is of that snapshot,
 * whatever is committed meanwhile.
 */
public final class TableSource<T> extends BoundedSource<T> {

  private final ReadSettings settings;
  private final SplitReading<T> reading;

  /** Runners ask for the size first and split then; the table is looked at once for both. */
  private transient @Nullable Planned planned;

  public TableSource(SplitReading<T> reading) {
    this.settings = reading.settings();
    this.reading = reading;
  }

  @Override
  public List<PlannedSource<T>> split(long desiredBytes, PipelineOptions options) throws Exception {
    Planned plan = plan(BoundedPlan.targetBytes(settings, desiredBytes));
    if (reading.isLimited()) {
      return List.of(new PlannedSource<>(reading, plan.schema(), 0, plan.splits()));
    }
    List<PlannedSource<T>> sources = new ArrayList<>();
    List<ReadSplit> bundle = new ArrayList<>();
    long bytes = 0;
    for (ReadSplit split : plan.splits()) {
      if (!bundle.isEmpty() && bytes + split.bytes() > plan.targetBytes()) {
        sources.add(new PlannedSource<>(reading, plan.schema(), 0, bundle));
        bundle = new ArrayList<>();
        bytes = 0;
      }
      bundle.add(split);
      bytes += split.bytes();
    }
    if (!bundle.isEmpty() || sources.isEmpty()) {
      sources.add(new PlannedSource<>(reading, plan.schema(), 0, bundle));
    }
    return sources;
  }

  @Override
  public long getEstimatedSizeBytes(PipelineOptions options) throws Exception {
    return plan(BoundedPlan.targetBytes(settings, Long.MAX_VALUE)).bytes();
  }

  @Override
  public BoundedReader<T> createReader(PipelineOptions options) throws IOException {
    try {
      Planned plan = plan(BoundedPlan.targetBytes(settings, Long.MAX_VALUE));
      return new PlannedSource<>(reading, plan.schema(), 0, plan.splits()).createReader(options);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("Table " + settings.table() + " could not be planned.", e);
    }
  }

  private synchronized Planned plan(long targetBytes) throws Exception {
    if (planned == null || planned.targetBytes() != targetBytes) {
      planned = BoundedPlan.of(settings, targetBytes);
    }
    return planned;
  }

  @Override
  public Coder<T> getOutputCoder() {
    return reading.coder();
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    builder.add(DisplayData.item("table", settings.table()).withLabel("Table"));
  }
}
