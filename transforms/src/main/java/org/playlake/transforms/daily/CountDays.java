package org.playlake.transforms.daily;

import java.util.Iterator;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.playlake.transforms.calendar.ActiveDay;
import org.playlake.transforms.calendar.ActiveDays;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.combine.MapSideCombiner;

/**
 * Counts active days by date: one {@link DayCounts} a date, from which {@link ComputeRetention},
 * {@link ComputePurchaseTrends}, {@link ComputeDeviceShares} and {@link ComputeRegionShares} make
 * their rows.
 *
 * <pre>{@code
 * PCollection<DayCounts> counts = activeDays.apply("CountDays", CountDays.create());
 * }</pre>
 *
 * <p>One for each date that is active or {@linkplain ActiveDay#isObservation observed} in a window
 * (and a pane, on unbounded input: the last pane of a date is its final word). The counts are exact
 * as long as {@link ActiveDays} gave each player and date once. Combined before the shuffle; one
 * element a date and worker crosses it.
 */
public final class CountDays extends PTransform<PCollection<ActiveDay>, PCollection<DayCounts>> {

  /** Dates are few, and what is counted of one is small. */
  private static final int BUCKETS = 8;

  private CountDays() {}

  public static CountDays create() {
    return new CountDays();
  }

  @Override
  public PCollection<DayCounts> expand(PCollection<ActiveDay> days) {
    return days.apply("Count", combine());
  }

  /** The map-side half, for a DoFn that does more; {@link #merged} is the other half. */
  static MapSideCombiner.Factory<ActiveDay> mapSide() {
    return combine().mapSide(DayCounts.CODER);
  }

  /** The second half: what {@link #mapSide} gave in all bundles becomes one count a date. */
  static PCollection<DayCounts> merged(PCollection<KV<Integer, byte[]>> blocks) {
    return combine().merged(blocks, DayCounts.CODER, DayCounts.CODER);
  }

  private static CombineInBuckets<Integer, ActiveDay, DayCounts, DayCounts> combine() {
    return CombineInBuckets.by(ActiveDay::day, VarIntCoder.of(), new CountFn())
        .withBuckets(BUCKETS);
  }

  private static final class CountFn extends Combine.CombineFn<ActiveDay, DayCounts, DayCounts> {

    @Override
    public DayCounts createAccumulator() {
      return new DayCounts();
    }

    @Override
    public DayCounts addInput(DayCounts counts, ActiveDay day) {
      return counts.add(day);
    }

    @Override
    public DayCounts mergeAccumulators(Iterable<DayCounts> parts) {
      Iterator<DayCounts> each = parts.iterator();
      DayCounts all = each.next();
      each.forEachRemaining(all::addAll);
      return all;
    }

    @Override
    public DayCounts extractOutput(DayCounts counts) {
      return counts;
    }

    @Override
    public Coder<DayCounts> getAccumulatorCoder(CoderRegistry registry, Coder<ActiveDay> input) {
      return DayCounts.CODER;
    }

    @Override
    public Coder<DayCounts> getDefaultOutputCoder(CoderRegistry registry, Coder<ActiveDay> input) {
      return DayCounts.CODER;
    }
  }
}
