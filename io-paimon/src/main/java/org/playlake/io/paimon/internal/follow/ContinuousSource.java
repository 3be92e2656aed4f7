package org.playlake.io.paimon.internal.follow;

import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.UnboundedSource;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.read.SplitReading;

/** A table that is followed. One reader, because snapshots come one after the other. */
public final class ContinuousSource<T> extends UnboundedSource<T, ContinuousMark> {

  private final SplitReading<T> reading;
  private final Following following;

  public ContinuousSource(SplitReading<T> reading, Following following) {
    this.reading = reading;
    this.following = following;
  }

  SplitReading<T> reading() {
    return reading;
  }

  public Following following() {
    return following;
  }

  @Override
  public List<ContinuousSource<T>> split(int desiredNumSplits, PipelineOptions options) {
    return List.of(this);
  }

  @Override
  public ContinuousReader<T> createReader(PipelineOptions options, @Nullable ContinuousMark mark) {
    return new ContinuousReader<>(this, mark, System::currentTimeMillis);
  }

  @Override
  public Coder<ContinuousMark> getCheckpointMarkCoder() {
    return new ContinuousMarkCoder();
  }

  @Override
  public Coder<T> getOutputCoder() {
    return reading.coder();
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    builder.add(DisplayData.item("table", reading.settings().table()).withLabel("Table"));
  }
}
