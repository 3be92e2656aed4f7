package org.playlake.pipeline.job;

import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonBlockSink;
import org.playlake.io.paimon.PaimonFileSink;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.transforms.combine.BundleFold;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.EventDecoder;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.PlayerTraits;

/**
 * All that is done to each single event: its raw row is written, it is decoded and enriched, its
 * detail row is packed for the writer of its date, and it is folded into its player's calendar.
 */
public final class EventPass implements Pass<RawEvent, PaimonFiles> {
  private static final long serialVersionUID = 1L;

  /** Files with the raw rows. */
  public static final TupleTag<PaimonFiles> RAW_FILES = new TupleTag<>("RawFiles");

  /** Detail rows, accepted and rejected, packed in blocks. */
  public static final TupleTag<KV<byte[], byte[]>> DETAIL_BLOCKS = new TupleTag<>("DetailBlocks");

  /** Calendars of a bundle's players, in blocks. */
  public static final TupleTag<KV<Integer, byte[]>> CALENDAR_BLOCKS =
      new TupleTag<>("CalendarBlocks");

  private final PaimonFileSink<RawEvent> raw;
  private final EventDecoder decoder;
  private final PCollectionView<PlayerTraits> view;
  private final PaimonBlockSink<DecodedEvent> details;
  private final BundleFold<DecodedEvent> calendars;
  private transient @Nullable PlayerTraits traits;

  public EventPass(
      PaimonFileSink<RawEvent> raw,
      EventDecoder decoder,
      PCollectionView<PlayerTraits> traits,
      PaimonBlockSink<DecodedEvent> details,
      BundleFold<DecodedEvent> calendars) {
    this.raw = raw;
    this.decoder = decoder;
    this.view = traits;
    this.details = details;
    this.calendars = calendars;
  }

  @Override
  public Output<PaimonFiles> first() {
    return new Output<>(RAW_FILES, raw.coder());
  }

  @Override
  public List<Output<?>> others() {
    return List.of(
        new Output<>(DETAIL_BLOCKS, details.coder()),
        new Output<>(CALENDAR_BLOCKS, calendars.coder()));
  }

  @Override
  public List<PCollectionView<?>> sideInputs() {
    return List.of(view);
  }

  @Override
  public void start() throws Exception {
    traits = null;
    raw.start();
    details.start();
    calendars.start();
  }

  @Override
  public void add(RawEvent event, Context context) throws Exception {
    // Asking the runner for the view costs more than the look-up itself.
    if (traits == null) {
      traits = context.sideInput(view);
    }
    raw.add(event);
    DecodedEvent enriched = traits.enrich(decoder.decode(event));
    details.add(enriched, context.to(DETAIL_BLOCKS));
    calendars.add(enriched, context.to(CALENDAR_BLOCKS));
  }

  @Override
  public void finish(Outputs outputs) throws Exception {
    raw.finish(outputs.to(RAW_FILES));
    details.finish(outputs.to(DETAIL_BLOCKS));
    calendars.finish(outputs.to(CALENDAR_BLOCKS));
  }

  @Override
  public void close() throws Exception {
    try {
      raw.close();
    } finally {
      details.close();
    }
  }
}
