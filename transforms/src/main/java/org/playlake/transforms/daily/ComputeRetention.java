package org.playlake.transforms.daily;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Retention of each active date: its users, and how many of them came back.
 *
 * <pre>{@code
 * PCollection<DailyRetention> retention = counts.apply("ComputeRetention", ComputeRetention.create());
 * }</pre>
 *
 * <p>One output for each active date of the input, in its window; the last pane of a date is its
 * final word.
 */
public final class ComputeRetention
    extends PTransform<PCollection<DayCounts>, PCollection<DailyRetention>> {

  private ComputeRetention() {}

  public static ComputeRetention create() {
    return new ComputeRetention();
  }

  @Override
  public PCollection<DailyRetention> expand(PCollection<DayCounts> counts) {
    return counts.apply("Compute", ParDo.of(new ComputeFn())).setCoder(DailyRetention.CODER);
  }

  private static final class ComputeFn extends DoFn<DayCounts, DailyRetention> {
    @ProcessElement
    public void compute(@Element DayCounts counts, OutputReceiver<DailyRetention> out) {
      if (counts.isActive()) {
        out.output(DailyRetention.of(counts));
      }
    }
  }
}
