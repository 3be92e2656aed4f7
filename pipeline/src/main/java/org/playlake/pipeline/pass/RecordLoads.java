package org.playlake.pipeline.pass;

import java.time.Instant;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFlaws;

/** Ledger entries of a run's loads, with the faults that the passes found in each. */
public final class RecordLoads extends PTransform<PBegin, PCollection<LoadEntry>> {
  private final List<LoadEntry> loads;
  private final List<LoadEntry> others;
  private final String run;
  private final Instant began;
  private final PCollectionView<Iterable<KV<String, Long>>> counts;

  private RecordLoads(
      List<LoadEntry> loads,
      List<LoadEntry> others,
      String run,
      Instant began,
      PCollectionView<Iterable<KV<String, Long>>> counts) {
    this.loads = loads;
    this.others = others;
    this.run = run;
    this.began = began;
    this.counts = counts;
  }

  /**
   * The entries.
   *
   * @param loads of which the run and what is wrong with them are not known yet
   * @param counts of the passes
   */
  public static RecordLoads of(
      List<LoadEntry> loads,
      String run,
      Instant began,
      PCollectionView<Iterable<KV<String, Long>>> counts) {
    return new RecordLoads(loads, List.of(), run, began, counts);
  }

  /**
   * The same, and those of {@code reenriched} of which the ledger says something else than the
   * passes over all events: bounds of load dates may have changed.
   */
  public RecordLoads correcting(List<LoadEntry> reenriched) {
    return new RecordLoads(loads, List.copyOf(reenriched), run, began, counts);
  }

  @Override
  public PCollection<LoadEntry> expand(PBegin begin) {
    PCollection<LoadEntry> made =
        begin
            .apply("Loads", Create.of(loads).withCoder(SerializableCoder.of(LoadEntry.class)))
            .apply("Flaws", ParDo.of(new FlawsFn(run, began, counts)).withSideInputs(counts));
    if (others.isEmpty()) {
      return made;
    }
    return begin
        .apply("Others", Create.of(others).withCoder(SerializableCoder.of(LoadEntry.class)))
        .apply("Correct", ParDo.of(new CorrectFn(counts)).withSideInputs(counts))
        .apply("AllLoads", Flatten.with(made));
  }

  private static long rejected(int date, Iterable<KV<String, Long>> counts) {
    return RunCount.REFUSED.byDate(counts).getOrDefault(date, 0L);
  }

  private static LoadFlaws flaws(int date, Iterable<KV<String, Long>> counts) {
    return new LoadFlaws(
        RunCount.REJECTED.ofLoad(date, counts), RunCount.FAILED_CASTS.ofLoad(date, counts));
  }

  private static final class CorrectFn extends DoFn<LoadEntry, LoadEntry> {
    private final PCollectionView<Iterable<KV<String, Long>>> counts;

    CorrectFn(PCollectionView<Iterable<KV<String, Long>>> counts) {
      this.counts = counts;
    }

    @ProcessElement
    public void correct(ProcessContext context) {
      LoadEntry load = context.element();
      int date = (int) load.loadDate().toEpochDay();
      Iterable<KV<String, Long>> all = context.sideInput(counts);
      LoadEntry corrected = load.correctedBy(rejected(date, all), flaws(date, all));
      if (!corrected.equals(load)) {
        context.output(corrected);
      }
    }
  }

  private static final class FlawsFn extends DoFn<LoadEntry, LoadEntry> {
    private final String run;
    private final Instant began;
    private final PCollectionView<Iterable<KV<String, Long>>> counts;

    FlawsFn(String run, Instant began, PCollectionView<Iterable<KV<String, Long>>> counts) {
      this.run = run;
      this.began = began;
      this.counts = counts;
    }

    @ProcessElement
    public void record(ProcessContext context) {
      LoadEntry load = context.element();
      int date = (int) load.loadDate().toEpochDay();
      Iterable<KV<String, Long>> all = context.sideInput(counts);
      context.output(
          new LoadEntry(
              load.loadDate(),
              began,
              run,
              load.files(),
              load.rows(),
              rejected(date, all),
              flaws(date, all)));
    }
  }
}
