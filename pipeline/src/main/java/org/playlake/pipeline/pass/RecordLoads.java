package org.playlake.pipeline.pass;

import java.time.Instant;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.playlake.pipeline.ledger.LoadEntry;

/** What the ledger is going to say of a run's loads, with what the passes have rejected of each. */
public final class RecordLoads extends PTransform<PBegin, PCollection<LoadEntry>> {
  private final List<LoadEntry> loads;
  private final String run;
  private final Instant began;
  private final PCollectionView<Iterable<KV<String, Long>>> counts;

  private RecordLoads(
      List<LoadEntry> loads,
      String run,
      Instant began,
      PCollectionView<Iterable<KV<String, Long>>> counts) {
    this.loads = loads;
    this.run = run;
    this.began = began;
    this.counts = counts;
  }

  /**
   * The entries.
   *
   * @param loads of which the run and what it rejects are not known yet
   * @param counts of the passes
   */
  public static RecordLoads of(
      List<LoadEntry> loads,
      String run,
      Instant began,
      PCollectionView<Iterable<KV<String, Long>>> counts) {
    return new RecordLoads(loads, run, began, counts);
  }

  @Override
  public PCollection<LoadEntry> expand(PBegin begin) {
    return begin
        .apply("Loads", Create.of(loads).withCoder(SerializableCoder.of(LoadEntry.class)))
        .apply("Rejected", ParDo.of(new RejectedFn(run, began, counts)).withSideInputs(counts));
  }

  private static final class RejectedFn extends DoFn<LoadEntry, LoadEntry> {
    private final String run;
    private final Instant began;
    private final PCollectionView<Iterable<KV<String, Long>>> counts;

    RejectedFn(String run, Instant began, PCollectionView<Iterable<KV<String, Long>>> counts) {
      this.run = run;
      this.began = began;
      this.counts = counts;
    }

    @ProcessElement
    public void record(ProcessContext context) {
      LoadEntry load = context.element();
      String key = RunCount.REFUSED.keyOf(Long.toString(load.loadDate().toEpochDay()));
      long rejected = 0;
      for (KV<String, Long> count : context.sideInput(counts)) {
        rejected += count.getKey().equals(key) ? count.getValue() : 0;
      }
      context.output(
          new LoadEntry(load.loadDate(), began, run, load.files(), load.rows(), rejected));
    }
  }
}
