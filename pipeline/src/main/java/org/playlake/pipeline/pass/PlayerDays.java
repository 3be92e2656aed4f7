package org.playlake.pipeline.pass;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonBlockSink;
import org.playlake.transforms.calendar.LoadedCalendars;
import org.playlake.transforms.calendar.PlayerCalendar;
import org.playlake.transforms.calendar.PlayerDay;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.combine.MapSideCombiner;
import org.playlake.transforms.player.PlayerId;

/**
 * Single pass over the calendars of players behind their shuffle: packs the rows of {@code
 * dws_player_day} for the writers of their dates and counts the players of each date. The same as
 * {@code LoadedCalendars}, the first half of a write and that of {@code CountActiveDays} one after
 * the other. Global window, bounded input.
 */
public final class PlayerDays
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollectionTuple> {

  /** Rows of {@code dws_player_day}, keyed by their writer. */
  public static final TupleTag<KV<byte[], byte[]>> ROW_BLOCKS = new TupleTag<>("DayBlocks");

  /** Bytes of each partition of these, in each bundle. */
  public static final TupleTag<KV<byte[], Long>> SIZES = new TupleTag<>("DaySizes");

  /** Counts of dates, of all loads. */
  public static final TupleTag<KV<Integer, byte[]>> COUNT_BLOCKS = new TupleTag<>("CountBlocks");

  /** Calendars of all loads, where they are asked for. */
  public static final TupleTag<KV<PlayerId, PlayerCalendar>> CALENDARS =
      new TupleTag<>("Calendars");

  /** Counts of this pass, for those who compare. */
  public static final TupleTag<KV<String, Long>> TOTALS = new TupleTag<>("Totals");

  private final PaimonBlockSink<PlayerDay> rows;
  private final MapSideCombiner.Factory<KV<PlayerId, PlayerCalendar>> counts;
  private final boolean calendars;

  private PlayerDays(
      PaimonBlockSink<PlayerDay> rows,
      MapSideCombiner.Factory<KV<PlayerId, PlayerCalendar>> counts,
      boolean calendars) {
    this.rows = rows;
    this.counts = counts;
    this.calendars = calendars;
  }

  /**
   * The pass.
   *
   * @param calendars whether they come out, too
   */
  public static PlayerDays of(
      PaimonBlockSink<PlayerDay> rows,
      MapSideCombiner.Factory<KV<PlayerId, PlayerCalendar>> counts,
      boolean calendars) {
    return new PlayerDays(rows, counts, calendars);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, byte[]>> blocks) {
    PCollectionTuple outputs =
        blocks
            .apply("GatherBuckets", GroupByKey.create())
            .apply(
                "Merge",
                ParDo.of(new MergeFn(rows, counts, calendars))
                    .withOutputTags(
                        COUNT_BLOCKS,
                        TupleTagList.of(ROW_BLOCKS).and(SIZES).and(CALENDARS).and(TOTALS)));
    outputs.get(COUNT_BLOCKS).setCoder(CombineInBuckets.BLOCKS);
    outputs.get(ROW_BLOCKS).setCoder(rows.coder());
    outputs.get(SIZES).setCoder(rows.sizeCoder());
    outputs.get(TOTALS).setCoder(PassCounts.CODER);
    outputs.get(CALENDARS).setCoder(KvCoder.of(PlayerId.CODER, PlayerCalendar.CODER));
    return outputs;
  }

  private static final class MergeFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
    private final PaimonBlockSink<PlayerDay> rows;
    private final MapSideCombiner.Factory<KV<PlayerId, PlayerCalendar>> factory;
    private final boolean calendars;
    private transient @Nullable MapSideCombiner<KV<PlayerId, PlayerCalendar>> counts;
    private transient @Nullable PassCounts totals;
    private transient @Nullable DateCounts played;
    private transient @Nullable DateCounts bought;

    MergeFn(
        PaimonBlockSink<PlayerDay> rows,
        MapSideCombiner.Factory<KV<PlayerId, PlayerCalendar>> factory,
        boolean calendars) {
      this.rows = rows;
      this.factory = factory;
      this.calendars = calendars;
    }

    @StartBundle
    public void start() {
      rows.start();
      counts = factory.create();
      totals = new PassCounts();
      played = totals.dates(RunCount.PLAYED);
      bought = totals.dates(RunCount.BOUGHT);
    }

    @ProcessElement
    public void merge(ProcessContext context) throws Exception {
      long budget = counts.budget();
      new LoadedCalendars()
          .merge(
              context.element().getValue(),
              day -> {
                played.add(day.day(), day.events());
                bought.add(day.day(), day.purchases());
                rows.add(day, block -> context.output(ROW_BLOCKS, block));
              },
              (player, calendar) -> {
                KV<PlayerId, PlayerCalendar> each = KV.of(player, calendar);
                counts.add(each, budget, context::output);
                if (calendars) {
                  context.output(CALENDARS, each);
                }
              });
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws Exception {
      GlobalWindow window = GlobalWindow.INSTANCE;
      rows.finish(
          block -> context.output(ROW_BLOCKS, block, window.maxTimestamp(), window),
          size -> context.output(SIZES, size, window.maxTimestamp(), window));
      counts.flush(block -> context.output(block, window.maxTimestamp(), window));
      totals.forEach(
          (name, count) ->
              context.output(TOTALS, KV.of(name, count), window.maxTimestamp(), window));
    }

    @Teardown
    public void close() throws Exception {
      rows.close();
    }
  }
}
