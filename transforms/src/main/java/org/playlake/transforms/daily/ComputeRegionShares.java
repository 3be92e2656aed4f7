package org.playlake.transforms.daily;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Users by region: one row a date, province and city.
 *
 * <pre>{@code
 * PCollection<RegionShare> regions = counts.apply("ComputeRegionShares", ComputeRegionShares.create());
 * }</pre>
 *
 * <p>As many outputs for a date as it has regions, in its window. A player in two cities counts in
 * both.
 */
public final class ComputeRegionShares
    extends PTransform<PCollection<DayCounts>, PCollection<RegionShare>> {

  private ComputeRegionShares() {}

  public static ComputeRegionShares create() {
    return new ComputeRegionShares();
  }

  @Override
  public PCollection<RegionShare> expand(PCollection<DayCounts> counts) {
    return counts.apply("Compute", ParDo.of(new ComputeFn())).setCoder(RegionShare.CODER);
  }

  private static final class ComputeFn extends DoFn<DayCounts, RegionShare> {
    @ProcessElement
    public void compute(@Element DayCounts counts, OutputReceiver<RegionShare> out) {
      counts
          .usersByRegion()
          .forEach((region, users) -> out.output(RegionShare.of(counts, region, users)));
    }
  }
}
