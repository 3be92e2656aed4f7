package org.playlake.pipeline.stored;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Distinct;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.playlake.pipeline.ledger.LoadPlan;
import org.playlake.pipeline.pass.RunCount;

/**
 * The dates whose rows of the ADS layer a dated run makes anew: those of its events, those that the
 * lake has of its loads now, and for retention those before them.
 */
public final class TouchedDates
    extends PTransform<PCollection<KV<String, Long>>, PCollectionView<Iterable<Integer>>> {
  private final LoadPlan load;
  private final List<Integer> more;

  private TouchedDates(LoadPlan load, List<Integer> more) {
    this.load = load;
    this.more = more;
  }

  /**
   * The dates.
   *
   * @param more dates, in days since 1970-01-01, that are made anew in any case: the load dates or
   *     the day before
   */
  public static TouchedDates of(LoadPlan load, List<Integer> more) {
    return new TouchedDates(load, List.copyOf(more));
  }

  @Override
  public PCollectionView<Iterable<Integer>> expand(PCollection<KV<String, Long>> counts) {
    SortedSet<Integer> had = new TreeSet<>(more);
    load.had().forEach(day -> LoadPlan.addTouched(day, had));
    PCollection<Integer> stored =
        counts.getPipeline().apply("DatesBefore", Create.of(had).withCoder(VarIntCoder.of()));
    return PCollectionList.of(counts.apply("DatesOfEvents", ParDo.of(new DatesFn())))
        .and(stored)
        .apply("AllDates", Flatten.pCollections())
        .apply("EachOnce", Distinct.create())
        .apply("TouchedDates", View.asIterable());
  }

  /** The set of the dates that the view has. */
  static Set<Integer> set(Iterable<Integer> view) {
    Set<Integer> set = new HashSet<>();
    view.forEach(set::add);
    return set;
  }

  private static final class DatesFn extends DoFn<KV<String, Long>, Integer> {

    @ProcessElement
    public void dates(@Element KV<String, Long> count, OutputReceiver<Integer> out) {
      Integer day = RunCount.KEPT.dateOf(count.getKey());
      if (day != null) {
        SortedSet<Integer> touched = new TreeSet<>();
        LoadPlan.addTouched(day, touched);
        touched.forEach(out::output);
      }
    }
  }
}
