package org.playlake.transforms.daily;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Revenue, purchases and paying users of each active date.
 *
 * <pre>{@code
 * PCollection<DailyPurchases> purchases = counts.apply("ComputePurchaseTrends", ComputePurchaseTrends.create());
 * }</pre>
 *
 * <p>One output for each active date of the input, in its window; the last pane of a date is its
 * final word.
 */
public final class ComputePurchaseTrends
    extends PTransform<PCollection<DayCounts>, PCollection<DailyPurchases>> {

  private ComputePurchaseTrends() {}

  public static ComputePurchaseTrends create() {
    return new ComputePurchaseTrends();
  }

  @Override
  public PCollection<DailyPurchases> expand(PCollection<DayCounts> counts) {
    return counts.apply("Compute", ParDo.of(new ComputeFn())).setCoder(DailyPurchases.CODER);
  }

  private static final class ComputeFn extends DoFn<DayCounts, DailyPurchases> {
    @ProcessElement
    public void compute(@Element DayCounts counts, OutputReceiver<DailyPurchases> out) {
      if (counts.isActive()) {
        out.output(DailyPurchases.of(counts));
      }
    }
  }
}
