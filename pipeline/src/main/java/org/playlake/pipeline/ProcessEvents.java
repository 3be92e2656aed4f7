package org.playlake.pipeline;

import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.write.PaimonBundleSink;
import org.playlake.io.paimon.write.PaimonFiles;
import org.playlake.transforms.CalendarFold;
import org.playlake.transforms.DecodedEvent;
import org.playlake.transforms.EventDecoder;
import org.playlake.transforms.PlayerTraits;
import org.playlake.transforms.RawEvent;

/**
 * All that is done to each single event, in one pass: its raw row is written, it is decoded and
 * enriched, its detail row is packed for the writer of its date, and it is folded into its player's
 * calendar. As steps of their own, these would have a runner read and decode the events anew for
 * each of three branches, or hold all of them in between.
 *
 * <p>For bounded input in the global window.
 */
final class ProcessEvents extends PTransform<PCollection<RawEvent>, PCollectionTuple> {

  /** Files with the raw rows. */
  static final TupleTag<PaimonFiles> RAW_FILES = new TupleTag<>("RawFiles");

  /** Detail rows, accepted and rejected, packed in blocks. */
  static final TupleTag<KV<byte[], byte[]>> DETAIL_BLOCKS = new TupleTag<>("DetailBlocks");

  /** Calendars of a bundle's players, in blocks. */
  static final TupleTag<KV<Integer, byte[]>> CALENDAR_BLOCKS = new TupleTag<>("CalendarBlocks");

  private final PaimonBundleSink<RawEvent, PaimonFiles> raw;
  private final EventDecoder decoder;
  private final PCollectionView<PlayerTraits> traits;
  private final PaimonBundleSink<DecodedEvent, KV<byte[], byte[]>> details;
  private final CalendarFold calendars;

  ProcessEvents(
      PaimonBundleSink<RawEvent, PaimonFiles> raw,
      EventDecoder decoder,
      PCollectionView<PlayerTraits> traits,
      PaimonBundleSink<DecodedEvent, KV<byte[], byte[]>> details,
      CalendarFold calendars) {
    this.raw = raw;
    this.decoder = decoder;
    this.traits = traits;
    this.details = details;
    this.calendars = calendars;
  }

  @Override
  public PCollectionTuple expand(PCollection<RawEvent> events) {
    PCollectionTuple outputs =
        events.apply(
            "Process",
            ParDo.of(new ProcessFn(raw, decoder, traits, details, calendars))
                .withSideInputs(traits)
                .withOutputTags(RAW_FILES, TupleTagList.of(DETAIL_BLOCKS).and(CALENDAR_BLOCKS)));
    outputs.get(RAW_FILES).setCoder(raw.coder());
    outputs.get(DETAIL_BLOCKS).setCoder(details.coder());
    outputs.get(CALENDAR_BLOCKS).setCoder(calendars.coder());
    return outputs;
  }

  private static final class ProcessFn extends DoFn<RawEvent, PaimonFiles> {
    private final PaimonBundleSink<RawEvent, PaimonFiles> raw;
    private final EventDecoder decoder;
    private final PCollectionView<PlayerTraits> view;
    private final PaimonBundleSink<DecodedEvent, KV<byte[], byte[]>> details;
    private final CalendarFold calendars;
    private transient @Nullable PlayerTraits traits;

    ProcessFn(
        PaimonBundleSink<RawEvent, PaimonFiles> raw,
        EventDecoder decoder,
        PCollectionView<PlayerTraits> view,
        PaimonBundleSink<DecodedEvent, KV<byte[], byte[]>> details,
        CalendarFold calendars) {
      this.raw = raw;
      this.decoder = decoder;
      this.view = view;
      this.details = details;
      this.calendars = calendars;
    }

    @StartBundle
    public void start() throws Exception {
      traits = null;
      raw.start();
      details.start();
      calendars.start();
    }

    @ProcessElement
    public void process(ProcessContext context) throws Exception {
      // Asking the runner for the view costs more than the look-up itself.
      if (traits == null) {
        traits = context.sideInput(view);
      }
      RawEvent event = context.element();
      raw.add(event, files -> context.output(RAW_FILES, files));
      DecodedEvent enriched = traits.enrich(decoder.decode(event));
      details.add(enriched, block -> context.output(DETAIL_BLOCKS, block));
      calendars.add(enriched, block -> context.output(CALENDAR_BLOCKS, block));
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws Exception {
      raw.finish(output(context, RAW_FILES));
      details.finish(output(context, DETAIL_BLOCKS));
      calendars.finish(output(context, CALENDAR_BLOCKS));
    }

    private static <O> Consumer<O> output(
        DoFn<RawEvent, PaimonFiles>.FinishBundleContext context, TupleTag<O> tag) {
      return each ->
          context.output(tag, each, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
    }

    @Teardown
    public void close() throws Exception {
      try {
        raw.close();
      } finally {
        details.close();
      }
    }
  }
}
