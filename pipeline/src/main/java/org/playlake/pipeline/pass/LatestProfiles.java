package org.playlake.pipeline.pass;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
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
import org.playlake.io.paimon.PaimonFileSink;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.transforms.combine.KeepLatest;
import org.playlake.transforms.combine.LatestOfBucket;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.PlayerTraits;

/**
 * The latest profile of each player, found in the blocks of {@link DecodedProfiles} behind one
 * shuffle: written to {@code dwd_user_details}, and its traits gathered. The same as the second
 * half of {@code KeepLatest}, a write and the first half of {@code CollectTraits}. Global window.
 */
public final class LatestProfiles
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollectionTuple> {

  /** The traits of the players of a bucket, keyed by it. */
  public static final TupleTag<KV<Integer, PlayerTraits>> TRAITS = new TupleTag<>("Traits");

  /** Files of {@code dwd_user_details}. */
  public static final TupleTag<PaimonFiles> DETAIL_FILES = new TupleTag<>("DetailFiles");

  private final KeepLatest<PlayerId, PlayerDetails> latest;
  private final PaimonFileSink<PlayerDetails> details;
  private final boolean writes;

  private LatestProfiles(
      KeepLatest<PlayerId, PlayerDetails> latest,
      PaimonFileSink<PlayerDetails> details,
      boolean writes) {
    this.latest = latest;
    this.details = details;
    this.writes = writes;
  }

  /**
   * The profiles of blocks.
   *
   * @param writes whether they are written
   */
  public static LatestProfiles of(
      KeepLatest<PlayerId, PlayerDetails> latest,
      PaimonFileSink<PlayerDetails> details,
      boolean writes) {
    return new LatestProfiles(latest, details, writes);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, byte[]>> blocks) {
    PCollectionTuple outputs =
        blocks
            .apply("GatherBuckets", GroupByKey.create())
            .apply(
                "Merge",
                ParDo.of(new MergeFn(latest.ofBucket(PlayerDetails.CODER), details, writes))
                    .withOutputTags(TRAITS, TupleTagList.of(DETAIL_FILES)));
    outputs.get(TRAITS).setCoder(KvCoder.of(VarIntCoder.of(), PlayerTraits.CODER));
    outputs.get(DETAIL_FILES).setCoder(details.coder());
    return outputs;
  }

  private static final class MergeFn
      extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, PlayerTraits>> {
    private final LatestOfBucket<PlayerDetails> latest;
    private final PaimonFileSink<PlayerDetails> details;
    private final boolean writes;

    MergeFn(
        LatestOfBucket<PlayerDetails> latest,
        PaimonFileSink<PlayerDetails> details,
        boolean writes) {
      this.latest = latest;
      this.details = details;
      this.writes = writes;
    }

    @StartBundle
    public void start() throws Exception {
      details.start();
    }

    @ProcessElement
    public void merge(
        @Element KV<Integer, Iterable<byte[]>> bucket,
        OutputReceiver<KV<Integer, PlayerTraits>> out)
        throws Exception {
      PlayerTraits traits = new PlayerTraits();
      latest.merge(
          bucket,
          player -> {
            traits.add(player);
            if (writes) {
              details.add(player);
            }
          });
      out.output(KV.of(bucket.getKey(), traits));
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws Exception {
      GlobalWindow window = GlobalWindow.INSTANCE;
      details.finish(files -> context.output(DETAIL_FILES, files, window.maxTimestamp(), window));
    }

    @Teardown
    public void close() throws Exception {
      details.close();
    }
  }
}
