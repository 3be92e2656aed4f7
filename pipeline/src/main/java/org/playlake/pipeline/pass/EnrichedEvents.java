package org.playlake.pipeline.pass;

import java.util.function.Consumer;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Wait;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.pipeline.read.InputRows;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.PlayerTraits;

/**
 * Single pass over raw events: writes each to {@code ods_user_event}, decodes and enriches it,
 * packs its row for the writer of its date and folds it into its player's calendar. The same as a
 * write, {@code DecodeEvents}, {@code EnrichEvents} and the map-side halves of a write and of
 * {@code PlayerCalendars} one after the other. Global window, bounded input.
 *
 * <p>The pass is complete before any of its outputs is shuffled: two stages of an engine that want
 * its output at the same time would each compute it, with the files and counters twice.
 */
public final class EnrichedEvents
    extends PTransform<PCollection<InputRows<RawEvent>>, PCollectionTuple> {

  /** Files of {@code ods_user_event}. */
  public static final TupleTag<PaimonFiles> RAW_FILES = new TupleTag<>("RawFiles");

  /** Rows of {@code dwd_user_event} and {@code dwd_rejected_event}, keyed by their writer. */
  public static final TupleTag<KV<byte[], byte[]>> ROW_BLOCKS = new TupleTag<>("RowBlocks");

  /** Calendars of players, keyed by bucket of players. */
  public static final TupleTag<KV<Integer, byte[]>> CALENDAR_BLOCKS =
      new TupleTag<>("CalendarBlocks");

  /** Bytes of each partition of these, in each bundle. */
  public static final TupleTag<KV<byte[], Long>> SIZES = new TupleTag<>("Sizes");

  /** Counts of each bundle, as {@link RunCount} names them. */
  public static final TupleTag<KV<String, Long>> COUNTS = new TupleTag<>("Counts");

  private final EventIntake intake;
  private final PCollectionView<PlayerTraits> traits;
  private final EventOutlet outlet;

  private EnrichedEvents(
      EventIntake intake, PCollectionView<PlayerTraits> traits, EventOutlet outlet) {
    this.intake = intake;
    this.traits = traits;
    this.outlet = outlet;
  }

  public static EnrichedEvents of(
      EventIntake intake, PCollectionView<PlayerTraits> traits, EventOutlet outlet) {
    return new EnrichedEvents(intake, traits, outlet);
  }

  @Override
  public PCollectionTuple expand(PCollection<InputRows<RawEvent>> events) {
    PCollectionTuple outputs =
        events.apply(
            "Enrich",
            ParDo.of(new EnrichFn(intake, traits, outlet))
                .withSideInputs(traits)
                .withOutputTags(
                    RAW_FILES,
                    TupleTagList.of(ROW_BLOCKS).and(CALENDAR_BLOCKS).and(SIZES).and(COUNTS)));
    PCollection<Void> all =
        outputs.get(COUNTS).setCoder(PassCounts.CODER).apply("ReportCounts", RunCount.report());
    PCollection<KV<byte[], byte[]>> blocks =
        outputs.get(ROW_BLOCKS).setCoder(outlet.rows().coder());
    return PCollectionTuple.of(RAW_FILES, outputs.get(RAW_FILES).setCoder(intake.raw().coder()))
        .and(COUNTS, outputs.get(COUNTS))
        .and(SIZES, outputs.get(SIZES).setCoder(outlet.rows().sizeCoder()))
        .and(ROW_BLOCKS, blocks.apply("AfterAllEvents", Wait.on(all)))
        .and(CALENDAR_BLOCKS, outputs.get(CALENDAR_BLOCKS).setCoder(CombineInBuckets.BLOCKS));
  }

  private static final class EnrichFn extends DoFn<InputRows<RawEvent>, PaimonFiles> {
    private final EventIntake intake;
    private final PCollectionView<PlayerTraits> view;
    private final EventOutlet outlet;
    private transient @Nullable PlayerTraits traits;

    EnrichFn(EventIntake intake, PCollectionView<PlayerTraits> view, EventOutlet outlet) {
      this.intake = intake;
      this.view = view;
      this.outlet = outlet;
    }

    @StartBundle
    public void start(PipelineOptions options) throws Exception {
      traits = null;
      intake.start(options);
      outlet.start();
    }

    @ProcessElement
    public void enrich(ProcessContext context) throws Exception {
      // Once a bundle: asking the runner for the view costs more than the look-up itself.
      if (traits == null) {
        traits = context.sideInput(view);
      }
      Consumer<KV<byte[], byte[]>> rowBlocks = block -> context.output(ROW_BLOCKS, block);
      Consumer<KV<Integer, byte[]>> calendars = block -> context.output(CALENDAR_BLOCKS, block);
      intake.take(context.element(), event -> outlet.add(event, traits, rowBlocks, calendars));
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws Exception {
      GlobalWindow window = GlobalWindow.INSTANCE;
      intake.finish(
          files -> context.output(files, window.maxTimestamp(), window),
          count -> context.output(COUNTS, count, window.maxTimestamp(), window));
      outlet.finish(
          block -> context.output(ROW_BLOCKS, block, window.maxTimestamp(), window),
          size -> context.output(SIZES, size, window.maxTimestamp(), window),
          block -> context.output(CALENDAR_BLOCKS, block, window.maxTimestamp(), window),
          count -> context.output(COUNTS, count, window.maxTimestamp(), window));
    }

    @Teardown
    public void close() throws Exception {
      try {
        intake.close();
      } finally {
        outlet.close();
      }
    }
  }
}
