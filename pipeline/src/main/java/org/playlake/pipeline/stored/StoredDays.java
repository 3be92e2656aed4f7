package org.playlake.pipeline.stored;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.pipeline.ledger.LoadPartition;
import org.playlake.pipeline.ledger.LoadPlan;
import org.playlake.pipeline.tables.DwsPlayerDay;
import org.playlake.transforms.calendar.PlayerCalendars;
import org.playlake.transforms.calendar.PlayerDay;
import org.playlake.transforms.combine.CombineBundlesFn;
import org.playlake.transforms.combine.CombineInBuckets;

/**
 * The players' days of other loads on the dates that touched rows of the ADS layer are made from,
 * as blocks beside those of new events.
 */
public final class StoredDays extends PTransform<PBegin, PCollection<KV<Integer, byte[]>>> {
  private final PinnedTable table;
  private final LoadPlan load;
  private final PCollectionView<Iterable<Integer>> touched;
  private final PlayerCalendars calendars;
  private final boolean numbers;

  private StoredDays(
      PinnedTable table,
      LoadPlan load,
      PCollectionView<Iterable<Integer>> touched,
      PlayerCalendars calendars,
      boolean numbers) {
    this.table = table;
    this.load = load;
    this.touched = touched;
    this.calendars = calendars;
    this.numbers = numbers;
  }

  /**
   * The days.
   *
   * @param touched the dates that are made anew
   * @param calendars give the buckets of players
   * @param numbers whether players are numbers
   */
  public static StoredDays of(
      PinnedTable table,
      LoadPlan load,
      PCollectionView<Iterable<Integer>> touched,
      PlayerCalendars calendars,
      boolean numbers) {
    return new StoredDays(table, load, touched, calendars, numbers);
  }

  @Override
  public PCollection<KV<Integer, byte[]>> expand(PBegin begin) {
    return begin
        .apply(
            "Partitions",
            Create.of(load.days().stream().filter(each -> !load.makes(each.load())).toList())
                .withCoder(SerializableCoder.of(LoadPartition.class)))
        .apply("Needed", ParDo.of(new NeededFn(touched)).withSideInputs(touched))
        .setCoder(MapCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
        .apply(
            "Read",
            PaimonIO.read(DwsPlayerDay.days(numbers))
                .withCoder(PlayerDay.CODER)
                .withCatalogOptions(table.catalog())
                .from(table.name())
                .withSnapshot(table.snapshot())
                .ofPartitions())
        .apply("Combine", ParDo.of(new CombineBundlesFn<>(calendars.mapSideOfStored())))
        .setCoder(CombineInBuckets.BLOCKS);
  }

  private static final class NeededFn extends DoFn<LoadPartition, Map<String, String>> {
    private final PCollectionView<Iterable<Integer>> touched;
    private transient @Nullable Set<Integer> needed;

    NeededFn(PCollectionView<Iterable<Integer>> touched) {
      this.touched = touched;
    }

    @StartBundle
    public void start() {
      needed = null;
    }

    @ProcessElement
    public void pass(ProcessContext context) {
      if (needed == null) {
        needed = LoadPlan.needed(new TreeSet<>(TouchedDates.set(context.sideInput(touched))));
      }
      if (needed.contains(context.element().day())) {
        context.output(context.element().values());
      }
    }
  }
}
