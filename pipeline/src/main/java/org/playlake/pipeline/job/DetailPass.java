package org.playlake.pipeline.job;

import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonFileSink;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.transforms.combine.BucketMerge;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerTraits;

/**
 * All that is done to a bucket of profiles: of each player's the latest is found, its traits are
 * gathered, and its detail row is written.
 */
public final class DetailPass implements Pass<KV<Integer, Iterable<byte[]>>, PlayerTraits> {
  private static final long serialVersionUID = 1L;

  /** The traits of a bundle's players. */
  public static final TupleTag<PlayerTraits> TRAITS = new TupleTag<>("Traits");

  /** Files with the detail rows. */
  public static final TupleTag<PaimonFiles> DETAIL_FILES = new TupleTag<>("DetailFiles");

  private final BucketMerge<PlayerDetails> latest;
  private final PaimonFileSink<PlayerDetails> details;
  private transient @Nullable PlayerTraits traits;

  public DetailPass(BucketMerge<PlayerDetails> latest, PaimonFileSink<PlayerDetails> details) {
    this.latest = latest;
    this.details = details;
  }

  @Override
  public Output<PlayerTraits> first() {
    return new Output<>(TRAITS, PlayerTraits.CODER);
  }

  @Override
  public List<Output<?>> others() {
    return List.of(new Output<>(DETAIL_FILES, details.coder()));
  }

  @Override
  public void start() throws Exception {
    traits = new PlayerTraits();
    details.start();
  }

  @Override
  public void add(KV<Integer, Iterable<byte[]>> bucket, Context context) throws Exception {
    latest.merge(
        bucket,
        player -> {
          traits.add(player);
          details.add(player);
        });
  }

  @Override
  public void finish(Outputs outputs) throws Exception {
    outputs.to(TRAITS).accept(traits);
    details.finish(outputs.to(DETAIL_FILES));
  }

  @Override
  public void close() throws Exception {
    details.close();
  }
}
