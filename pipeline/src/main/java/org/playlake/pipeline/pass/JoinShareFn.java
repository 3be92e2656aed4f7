package org.playlake.pipeline.pass;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerTraits;
import org.playlake.transforms.record.TextCache;

/**
 * The pass of {@link JoinedEvents} behind the shuffle: gives the events of a share the traits of
 * their players and lets them out.
 */
final class JoinShareFn extends DoFn<KV<Integer, Iterable<JoinPart>>, KV<byte[], byte[]>> {
  private final EventOutlet outlet;
  private transient @Nullable TextCache texts;

  JoinShareFn(EventOutlet outlet) {
    this.outlet = outlet;
  }

  @StartBundle
  public void start() {
    texts = new TextCache(text -> text);
    outlet.start();
  }

  @ProcessElement
  public void join(ProcessContext context) throws Exception {
    ShareEvents events = new ShareEvents();
    // A bucket without profiles has no traits; any other has one part of them.
    PlayerTraits traits = new PlayerTraits();
    for (JoinPart part : context.element().getValue()) {
      if (part.traits() != null) {
        traits = part.traits();
      } else {
        events.add(part.events());
      }
    }
    PlayerTraits players = traits;
    events.forEach(
        texts,
        event ->
            outlet.add(
                event,
                players,
                block -> context.output(EnrichedEvents.ROW_BLOCKS, block),
                block -> context.output(EnrichedEvents.CALENDAR_BLOCKS, block)));
  }

  @FinishBundle
  public void finish(FinishBundleContext context) throws Exception {
    GlobalWindow window = GlobalWindow.INSTANCE;
    outlet.finish(
        block -> context.output(EnrichedEvents.ROW_BLOCKS, block, window.maxTimestamp(), window),
        size -> context.output(EnrichedEvents.SIZES, size, window.maxTimestamp(), window),
        block ->
            context.output(EnrichedEvents.CALENDAR_BLOCKS, block, window.maxTimestamp(), window),
        count -> context.output(EnrichedEvents.COUNTS, count, window.maxTimestamp(), window));
  }

  @Teardown
  public void close() throws Exception {
    outlet.close();
  }
}
