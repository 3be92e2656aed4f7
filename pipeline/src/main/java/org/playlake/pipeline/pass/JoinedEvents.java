package org.playlake.pipeline.pass;

import static org.playlake.pipeline.pass.EnrichedEvents.CALENDAR_BLOCKS;
import static org.playlake.pipeline.pass.EnrichedEvents.RAW_FILES;
import static org.playlake.pipeline.pass.EnrichedEvents.ROW_BLOCKS;
import static org.playlake.pipeline.pass.EnrichedEvents.SIZES;

import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SnappyCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.Wait;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTagList;
import org.playlake.io.paimon.PaimonBlockSink;
import org.playlake.pipeline.read.InputRows;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.combine.KeepLatest;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.PlayerTraits;

/**
 * The outputs of {@link EnrichedEvents} in two passes with a shuffle between them, for more players
 * than a worker can hold: events meet the traits of their players in the buckets of {@link
 * LatestProfiles}. Global window, bounded input.
 *
 * <p>A bucket with many events is divided into shares of them, each with all traits of the bucket;
 * a share is what a worker holds. Each pass is complete before any of its outputs is shuffled.
 */
public final class JoinedEvents
    extends PTransform<PCollection<InputRows<RawEvent>>, PCollectionTuple> {

  /** Compressed, since the pass that gives them is kept, and Spark holds what it sorts. */
  private static final Coder<KV<Integer, byte[]>> PLAYER_BLOCKS =
      KvCoder.of(VarIntCoder.of(), SnappyCoder.of(ByteArrayCoder.of()));

  private static final Coder<KV<Integer, JoinPart>> PARTS =
      KvCoder.of(VarIntCoder.of(), JoinPart.CODER);

  private final EventIntake intake;
  private final KeepLatest<PlayerId, PlayerDetails> latest;
  private final PCollection<KV<Integer, PlayerTraits>> traits;
  private final EventOutlet outlet;

  private JoinedEvents(
      EventIntake intake,
      KeepLatest<PlayerId, PlayerDetails> latest,
      PCollection<KV<Integer, PlayerTraits>> traits,
      EventOutlet outlet) {
    this.intake = intake;
    this.latest = latest;
    this.traits = traits;
    this.outlet = outlet;
  }

  /**
   * The two passes.
   *
   * @param latest gives the buckets of players
   * @param traits of a bucket's players, one element a bucket
   */
  public static JoinedEvents of(
      EventIntake intake,
      KeepLatest<PlayerId, PlayerDetails> latest,
      PCollection<KV<Integer, PlayerTraits>> traits,
      EventOutlet outlet) {
    return new JoinedEvents(intake, latest, traits, outlet);
  }

  @Override
  public PCollectionTuple expand(PCollection<InputRows<RawEvent>> events) {
    PaimonBlockSink<DecodedEvent> rows = outlet.rows();
    PCollectionTuple decoded =
        events.apply(
            "Decode",
            ParDo.of(
                    new DealEventsFn(
                        intake, rows, latest.alongside(PlayEvent::player, PlayEvent.CODER)))
                .withOutputTags(
                    RAW_FILES,
                    TupleTagList.of(ROW_BLOCKS)
                        .and(SIZES)
                        .and(DealEventsFn.BLOCKS)
                        .and(DealEventsFn.BUCKET_SIZES)
                        .and(EnrichedEvents.COUNTS)));
    PCollection<Void> all =
        decoded
            .get(EnrichedEvents.COUNTS)
            .setCoder(PassCounts.CODER)
            .apply("ReportCounts", RunCount.report());
    PCollectionView<Iterable<KV<Integer, Long>>> sizes =
        decoded
            .get(DealEventsFn.BUCKET_SIZES)
            .setCoder(KvCoder.of(VarIntCoder.of(), VarLongCoder.of()))
            .apply("SizeBuckets", Sum.longsPerKey())
            .apply("BucketSizes", View.asIterable());
    PCollection<KV<Integer, JoinPart>> blocks =
        decoded
            .get(DealEventsFn.BLOCKS)
            .setCoder(PLAYER_BLOCKS)
            .apply("AfterAllEvents", Wait.on(all))
            .setCoder(PLAYER_BLOCKS)
            .apply("ShareEvents", ParDo.of(new ShareEventsFn(sizes)).withSideInputs(sizes))
            .setCoder(PARTS);
    PCollectionTuple joined =
        traits
            .apply("ShareTraits", ParDo.of(new ShareTraitsFn(sizes)).withSideInputs(sizes))
            .setCoder(PARTS)
            .apply("WithEvents", Flatten.with(blocks))
            .apply("GatherShares", GroupByKey.create())
            .apply(
                "Join",
                ParDo.of(new JoinShareFn(outlet))
                    .withOutputTags(
                        ROW_BLOCKS,
                        TupleTagList.of(CALENDAR_BLOCKS).and(SIZES).and(EnrichedEvents.COUNTS)));
    return PCollectionTuple.of(RAW_FILES, decoded.get(RAW_FILES).setCoder(intake.raw().coder()))
        .and(
            EnrichedEvents.COUNTS,
            PCollectionList.of(decoded.get(EnrichedEvents.COUNTS))
                .and(joined.get(EnrichedEvents.COUNTS).setCoder(PassCounts.CODER))
                .apply("AllCounts", Flatten.pCollections()))
        // Whoever spreads the blocks waits for the sizes of both passes, and so for both.
        .and(
            SIZES,
            PCollectionList.of(decoded.get(SIZES).setCoder(rows.sizeCoder()))
                .and(joined.get(SIZES).setCoder(rows.sizeCoder()))
                .apply("AllSizes", Flatten.pCollections()))
        .and(
            ROW_BLOCKS,
            PCollectionList.of(decoded.get(ROW_BLOCKS).setCoder(rows.coder()))
                .and(joined.get(ROW_BLOCKS).setCoder(rows.coder()))
                .apply("AllRows", Flatten.pCollections()))
        .and(CALENDAR_BLOCKS, joined.get(CALENDAR_BLOCKS).setCoder(CombineInBuckets.BLOCKS));
  }
}
