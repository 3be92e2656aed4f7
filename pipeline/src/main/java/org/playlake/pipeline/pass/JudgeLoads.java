package org.playlake.pipeline.pass;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.playlake.pipeline.check.Finding;
import org.playlake.pipeline.check.LoadChecks;
import org.playlake.pipeline.check.LoadMeasures;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.ledger.LoadPlan;
import org.playlake.transforms.daily.DayCounts;

/**
 * The last look at loads before they are published: what holds in every run, and the checks that
 * were asked for. A run that contradicts itself ends here; the findings of checks are the output,
 * for {@link PassIfGood}.
 */
public final class JudgeLoads extends PTransform<PCollection<DayCounts>, PCollection<Finding>> {
  private final LoadPlan load;
  private final List<LoadEntry> entries;
  private final LoadChecks checks;
  private final PCollectionView<Iterable<KV<String, Long>>> events;
  private final PCollectionView<Iterable<KV<String, Long>>> days;

  private JudgeLoads(
      LoadPlan load,
      List<LoadEntry> entries,
      LoadChecks checks,
      PCollectionView<Iterable<KV<String, Long>>> events,
      PCollectionView<Iterable<KV<String, Long>>> days) {
    this.load = load;
    this.entries = entries;
    this.checks = checks;
    this.events = events;
    this.days = days;
  }

  /**
   * The look at counts of all dates.
   *
   * @param entries what the ledger is going to say of the loads
   * @param events counts of the pass over events
   * @param days counts of the pass over players' days
   */
  public static JudgeLoads of(
      LoadPlan load,
      List<LoadEntry> entries,
      LoadChecks checks,
      PCollectionView<Iterable<KV<String, Long>>> events,
      PCollectionView<Iterable<KV<String, Long>>> days) {
    return new JudgeLoads(load, entries, checks, events, days);
  }

  @Override
  public PCollection<Finding> expand(PCollection<DayCounts> counts) {
    PCollectionView<Iterable<DayFigures>> figures =
        counts
            .apply("Figures", ParDo.of(new FiguresFn()))
            .setCoder(SerializableCoder.of(DayFigures.class))
            .apply("AllFigures", View.asIterable());
    return counts
        .getPipeline()
        .apply("Once", Create.of(0))
        .apply(
            "Judge",
            ParDo.of(new JudgeFn(new Identities(load, entries), checks, events, days, figures))
                .withSideInputs(events, days, figures))
        .setCoder(SerializableCoder.of(Finding.class));
  }

  private static final class FiguresFn extends DoFn<DayCounts, DayFigures> {

    @ProcessElement
    public void give(@Element DayCounts counts, OutputReceiver<DayFigures> out) {
      // Others only say that players of another date came back, or did not.
      if (counts.isActive()) {
        out.output(DayFigures.of(counts));
      }
    }
  }

  private static final class JudgeFn extends DoFn<Integer, Finding> {
    private final Identities identities;
    private final LoadChecks checks;
    private final PCollectionView<Iterable<KV<String, Long>>> events;
    private final PCollectionView<Iterable<KV<String, Long>>> days;
    private final PCollectionView<Iterable<DayFigures>> figures;

    JudgeFn(
        Identities identities,
        LoadChecks checks,
        PCollectionView<Iterable<KV<String, Long>>> events,
        PCollectionView<Iterable<KV<String, Long>>> days,
        PCollectionView<Iterable<DayFigures>> figures) {
      this.identities = identities;
      this.checks = checks;
      this.events = events;
      this.days = days;
      this.figures = figures;
    }

    @ProcessElement
    public void judge(ProcessContext context) {
      Iterable<KV<String, Long>> counts = context.sideInput(events);
      Map<Integer, DayFigures> dates = new HashMap<>();
      context.sideInput(figures).forEach(each -> dates.put(each.day(), each));
      identities.check(counts, context.sideInput(days), dates);
      for (LoadEntry entry : identities.entries()) {
        checks.judge(measures(entry, counts, dates)).forEach(context::output);
      }
    }

    private LoadMeasures measures(
        LoadEntry entry, Iterable<KV<String, Long>> counts, Map<Integer, DayFigures> dates) {
      int date = (int) entry.loadDate().toEpochDay();
      SortedMap<LocalDate, Long> dau = new TreeMap<>();
      SortedMap<LocalDate, BigDecimal> gmv = new TreeMap<>();
      Set<Integer> touched = new HashSet<>(RunCount.KEPT.byDate(counts).keySet());
      touched.addAll(identities.load().had());
      checks
          .dates(identities.load().dates().dates())
          .forEach(each -> touched.add((int) each.toEpochDay()));
      for (DayFigures each : dates.values()) {
        boolean isMeant =
            touched.contains(each.day()) && identities.load().mayHave(date, each.day());
        if (entry.isUndated() || isMeant) {
          dau.put(LocalDate.ofEpochDay(each.day()), each.users());
          gmv.put(LocalDate.ofEpochDay(each.day()), each.gmv());
        }
      }
      return new LoadMeasures(
          entry.loadDate(),
          LoadMeasures.rows(entry.rowsOf(LoadFile.PROFILES), entry.rowsOf(LoadFile.EVENTS)),
          RunCount.REFUSED.byDate(counts).getOrDefault(date, 0L),
          RunCount.NULL_IDS.byDate(counts).getOrDefault(date, 0L),
          RunCount.STRANGERS.byDate(counts).getOrDefault(date, 0L),
          dau,
          gmv);
    }
  }
}
