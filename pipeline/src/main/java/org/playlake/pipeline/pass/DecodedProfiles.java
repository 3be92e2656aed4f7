package org.playlake.pipeline.pass;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Wait;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.pipeline.read.InputRows;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.combine.KeepLatest;
import org.playlake.transforms.combine.MapSideCombiner;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.ProfileDecoder;
import org.playlake.transforms.player.RawProfile;

/**
 * Single pass over raw profiles: writes each to {@code ods_user_profile}, decodes it and combines
 * it into blocks for {@link LatestProfiles}. The same as a write, {@code DecodeProfiles} and the
 * map-side half of {@code KeepLatest} one after the other. Global window, bounded input.
 */
public final class DecodedProfiles
    extends PTransform<PCollection<InputRows<RawProfile>>, PCollectionTuple> {

  /** Files of {@code ods_user_profile}. */
  public static final TupleTag<PaimonFiles> RAW_FILES = new TupleTag<>("RawFiles");

  /** Decoded profiles, keyed by bucket of players. */
  public static final TupleTag<KV<Integer, byte[]>> BLOCKS = new TupleTag<>("Blocks");

  /** Counts of each bundle, as {@link RunCount} names them. */
  public static final TupleTag<KV<String, Long>> COUNTS = new TupleTag<>("Counts");

  private final ProfileDecoder decoder;
  private final KeptRows<RawProfile> raw;
  private final KeepLatest<PlayerId, PlayerDetails> latest;

  private DecodedProfiles(
      ProfileDecoder decoder,
      KeptRows<RawProfile> raw,
      KeepLatest<PlayerId, PlayerDetails> latest) {
    this.decoder = decoder;
    this.raw = raw;
    this.latest = latest;
  }

  public static DecodedProfiles of(
      ProfileDecoder decoder,
      KeptRows<RawProfile> raw,
      KeepLatest<PlayerId, PlayerDetails> latest) {
    return new DecodedProfiles(decoder, raw, latest);
  }

  @Override
  public PCollectionTuple expand(PCollection<InputRows<RawProfile>> profiles) {
    PCollectionTuple outputs =
        profiles.apply(
            "Decode",
            ParDo.of(new DecodeFn(decoder, raw, latest.mapSide(PlayerDetails.CODER)))
                .withOutputTags(RAW_FILES, TupleTagList.of(BLOCKS).and(COUNTS)));
    PCollection<Void> all =
        outputs.get(COUNTS).setCoder(PassCounts.CODER).apply("ReportCounts", RunCount.report());
    PCollection<KV<Integer, byte[]>> blocks = outputs.get(BLOCKS).setCoder(CombineInBuckets.BLOCKS);
    return PCollectionTuple.of(RAW_FILES, outputs.get(RAW_FILES).setCoder(raw.sink().coder()))
        .and(COUNTS, outputs.get(COUNTS))
        .and(BLOCKS, blocks.apply("AfterAllProfiles", Wait.on(all)));
  }

  private static final class DecodeFn extends DoFn<InputRows<RawProfile>, PaimonFiles> {
    private final ProfileDecoder decoder;
    private final KeptRows<RawProfile> raw;
    private final MapSideCombiner.Factory<PlayerDetails> factory;
    private transient @Nullable MapSideCombiner<PlayerDetails> latest;
    private transient @Nullable PassCounts counts;
    private transient @Nullable IntConsumer failedCast;

    /** The load date of the profile that is decoded. */
    private transient int loadDate;

    DecodeFn(
        ProfileDecoder decoder,
        KeptRows<RawProfile> raw,
        MapSideCombiner.Factory<PlayerDetails> factory) {
      this.decoder = decoder;
      this.raw = raw;
      this.factory = factory;
    }

    @StartBundle
    public void start(PipelineOptions options) throws Exception {
      raw.start(options);
      latest = factory.create();
      PassCounts bundle = new PassCounts();
      failedCast =
          column -> bundle.add(RunCount.FAILED_CASTS, loadDate, RawProfile.COLUMNS.get(column));
      counts = bundle;
    }

    @ProcessElement
    public void decode(@Element InputRows<RawProfile> profiles, MultiOutputReceiver out)
        throws Exception {
      Consumer<KV<Integer, byte[]>> blocks = out.get(BLOCKS)::output;
      raw.forEach(
          profiles,
          profile -> {
            loadDate = profile.loadDate();
            latest.add(
                decoder.decode(profile.row(), loadDate, failedCast), latest.budget(), blocks);
          });
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws Exception {
      GlobalWindow window = GlobalWindow.INSTANCE;
      raw.finish(files -> context.output(files, window.maxTimestamp(), window));
      latest.flush(block -> context.output(BLOCKS, block, window.maxTimestamp(), window));
      counts.forEach(
          (name, count) ->
              context.output(COUNTS, KV.of(name, count), window.maxTimestamp(), window));
    }

    @Teardown
    public void close() throws Exception {
      raw.close();
    }
  }
}
