package org.playlake.pipeline.pass;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonBlockSink;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.pipeline.read.InputRows;
import org.playlake.transforms.combine.MapSideCombiner;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.event.RawEvent;

/**
 * The pass of {@link JoinedEvents} over raw events: takes them in, packs the rows of those that are
 * rejected, and deals the others into the buckets of their players.
 */
final class DealEventsFn extends DoFn<InputRows<RawEvent>, PaimonFiles> {

  /** Events, keyed by bucket of players. */
  static final TupleTag<KV<Integer, byte[]>> BLOCKS = new TupleTag<>("PlayerBlocks");

  /** Bytes of events of each bucket, in each bundle. */
  static final TupleTag<KV<Integer, Long>> BUCKET_SIZES = new TupleTag<>("BucketSizes");

  private final EventIntake intake;
  private final PaimonBlockSink<DecodedEvent> rows;
  private final MapSideCombiner.Factory<PlayEvent> factory;
  private transient @Nullable MapSideCombiner<PlayEvent> events;
  private transient @Nullable Map<Integer, Long> sizes;
  private transient long budget;

  DealEventsFn(
      EventIntake intake,
      PaimonBlockSink<DecodedEvent> rows,
      MapSideCombiner.Factory<PlayEvent> factory) {
    this.intake = intake;
    this.rows = rows;
    this.factory = factory;
  }

  @StartBundle
  public void start(PipelineOptions options) throws Exception {
    intake.start(options);
    rows.start();
    events = factory.create();
    budget = events.budget();
    sizes = new HashMap<>();
  }

  @ProcessElement
  public void deal(ProcessContext context) throws Exception {
    Consumer<KV<Integer, byte[]>> blocks = measured(block -> context.output(BLOCKS, block));
    Consumer<KV<byte[], byte[]>> rejected =
        block -> context.output(EnrichedEvents.ROW_BLOCKS, block);
    intake.take(
        context.element(),
        decoded -> {
          if (decoded instanceof PlayEvent play) {
            events.add(play, budget, blocks);
          } else {
            rows.add(decoded, rejected);
          }
        });
  }

  private Consumer<KV<Integer, byte[]>> measured(Consumer<KV<Integer, byte[]>> out) {
    return block -> {
      sizes.merge(block.getKey(), (long) block.getValue().length, Long::sum);
      out.accept(block);
    };
  }

  @FinishBundle
  public void finish(FinishBundleContext context) throws Exception {
    GlobalWindow window = GlobalWindow.INSTANCE;
    intake.finish(
        files -> context.output(files, window.maxTimestamp(), window),
        count -> context.output(EnrichedEvents.COUNTS, count, window.maxTimestamp(), window));
    rows.finish(
        block -> context.output(EnrichedEvents.ROW_BLOCKS, block, window.maxTimestamp(), window),
        size -> context.output(EnrichedEvents.SIZES, size, window.maxTimestamp(), window));
    events.flush(measured(block -> context.output(BLOCKS, block, window.maxTimestamp(), window)));
    sizes.forEach(
        (bucket, size) ->
            context.output(BUCKET_SIZES, KV.of(bucket, size), window.maxTimestamp(), window));
  }

  @Teardown
  public void close() throws Exception {
    try {
      intake.close();
    } finally {
      rows.close();
    }
  }
}
