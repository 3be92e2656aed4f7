package org.playlake.pipeline.job;

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
import org.playlake.io.paimon.PaimonBlockSink;
import org.playlake.io.paimon.PaimonFileSink;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.pipeline.source.RawRow;
import org.playlake.transforms.calendar.PlayerCalendars;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.combine.MapSideCombiner;
import org.playlake.transforms.event.DecodeEvents;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.EventDecoder;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.event.RejectedEvent;
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
final class EnrichedEvents extends PTransform<PCollection<RawRow<RawEvent>>, PCollectionTuple> {

  /** Files of {@code ods_user_event}. */
  static final TupleTag<PaimonFiles> RAW_FILES = new TupleTag<>("RawFiles");

  /** Rows of {@code dwd_user_event} and {@code dwd_rejected_event}, keyed by their writer. */
  static final TupleTag<KV<byte[], byte[]>> ROW_BLOCKS = new TupleTag<>("RowBlocks");

  /** Calendars of players, keyed by bucket of players. */
  static final TupleTag<KV<Integer, byte[]>> CALENDAR_BLOCKS = new TupleTag<>("CalendarBlocks");

  /** Bytes of each partition of these, in each bundle. */
  static final TupleTag<KV<byte[], Long>> SIZES = new TupleTag<>("Sizes");

  private static final TupleTag<KV<String, Long>> COUNTS = new TupleTag<>("Counts");

  private final EventDecoder decoder;
  private final PCollectionView<PlayerTraits> traits;
  private final PaimonFileSink<RawRow<RawEvent>> raw;
  private final PaimonBlockSink<DecodedEvent> rows;
  private final PlayerCalendars calendars;

  private EnrichedEvents(
      EventDecoder decoder,
      PCollectionView<PlayerTraits> traits,
      PaimonFileSink<RawRow<RawEvent>> raw,
      PaimonBlockSink<DecodedEvent> rows,
      PlayerCalendars calendars) {
    this.decoder = decoder;
    this.traits = traits;
    this.raw = raw;
    this.rows = rows;
    this.calendars = calendars;
  }

  static EnrichedEvents of(
      EventDecoder decoder,
      PCollectionView<PlayerTraits> traits,
      PaimonFileSink<RawRow<RawEvent>> raw,
      PaimonBlockSink<DecodedEvent> rows,
      PlayerCalendars calendars) {
    return new EnrichedEvents(decoder, traits, raw, rows, calendars);
  }

  @Override
  public PCollectionTuple expand(PCollection<RawRow<RawEvent>> events) {
    PCollectionTuple outputs =
        events.apply(
            "Enrich",
            ParDo.of(new EnrichFn(decoder, traits, raw, rows, calendars.mapSide()))
                .withSideInputs(traits)
                .withOutputTags(
                    RAW_FILES,
                    TupleTagList.of(ROW_BLOCKS).and(CALENDAR_BLOCKS).and(SIZES).and(COUNTS)));
    PCollection<Void> all =
        outputs.get(COUNTS).setCoder(PassCounts.CODER).apply("ReportCounts", RunCount.report());
    PCollection<KV<byte[], byte[]>> blocks = outputs.get(ROW_BLOCKS).setCoder(rows.coder());
    return PCollectionTuple.of(RAW_FILES, outputs.get(RAW_FILES).setCoder(raw.coder()))
        .and(SIZES, outputs.get(SIZES).setCoder(rows.sizeCoder()))
        .and(ROW_BLOCKS, blocks.apply("AfterAllEvents", Wait.on(all)))
        .and(CALENDAR_BLOCKS, outputs.get(CALENDAR_BLOCKS).setCoder(CombineInBuckets.BLOCKS));
  }

  private static final class EnrichFn extends DoFn<RawRow<RawEvent>, PaimonFiles> {
    private final EventDecoder decoder;
    private final PCollectionView<PlayerTraits> view;
    private final PaimonFileSink<RawRow<RawEvent>> raw;
    private final PaimonBlockSink<DecodedEvent> rows;
    private final MapSideCombiner.Factory<DecodedEvent> factory;
    private transient @Nullable PlayerTraits traits;
    private transient @Nullable MapSideCombiner<DecodedEvent> calendars;
    private transient @Nullable PassCounts counts;
    private transient @Nullable Runnable unreadableAmount;
    private transient long budget;

    EnrichFn(
        EventDecoder decoder,
        PCollectionView<PlayerTraits> view,
        PaimonFileSink<RawRow<RawEvent>> raw,
        PaimonBlockSink<DecodedEvent> rows,
        MapSideCombiner.Factory<DecodedEvent> factory) {
      this.decoder = decoder;
      this.view = view;
      this.raw = raw;
      this.rows = rows;
      this.factory = factory;
    }

    @StartBundle
    public void start() throws Exception {
      traits = null;
      raw.start();
      rows.start();
      calendars = factory.create();
      budget = calendars.budget();
      PassCounts bundle = new PassCounts();
      unreadableAmount = () -> bundle.add(RunCount.FAILED_CASTS, DecodeEvents.AMOUNT);
      counts = bundle;
    }

    @ProcessElement
    public void enrich(ProcessContext context) throws Exception {
      // Once a bundle: asking the runner for the view costs more than the look-up itself.
      if (traits == null) {
        traits = context.sideInput(view);
      }
      RawRow<RawEvent> event = context.element();
      raw.add(event);
      DecodedEvent enriched = decoder.decode(event.row(), unreadableAmount).enrichedBy(traits);
      if (enriched instanceof PlayEvent play) {
        if (!Double.isFinite(play.amount())) {
          counts.add(RunCount.NOT_FINITE, DecodeEvents.AMOUNT);
        }
      } else if (enriched instanceof RejectedEvent rejected) {
        counts.add(RunCount.REJECTED, rejected.reason().text());
      }
      rows.add(enriched, block -> context.output(ROW_BLOCKS, block));
      calendars.add(enriched, budget, block -> context.output(CALENDAR_BLOCKS, block));
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws Exception {
      GlobalWindow window = GlobalWindow.INSTANCE;
      raw.finish(files -> context.output(files, window.maxTimestamp(), window));
      rows.finish(
          block -> context.output(ROW_BLOCKS, block, window.maxTimestamp(), window),
          size -> context.output(SIZES, size, window.maxTimestamp(), window));
      calendars.flush(
          block -> context.output(CALENDAR_BLOCKS, block, window.maxTimestamp(), window));
      counts.forEach(
          (name, count) ->
              context.output(COUNTS, KV.of(name, count), window.maxTimestamp(), window));
    }

    @Teardown
    public void close() throws Exception {
      try {
        raw.close();
      } finally {
        rows.close();
      }
    }
  }
}
