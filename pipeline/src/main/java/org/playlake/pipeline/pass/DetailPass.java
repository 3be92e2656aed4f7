package org.playlake.pipeline.pass;

import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.write.PaimonBundleSink;
import org.playlake.transforms.PlayerDetails;
import org.playlake.transforms.PlayerTraits;

/**
 * All that is done to each player's latest profile: its traits are gathered, and its detail row is
 * packed for its writer.
 */
public final class DetailPass implements Pass<PlayerDetails, PlayerTraits> {
  private static final long serialVersionUID = 1L;

  /** The traits of a bundle's players. */
  public static final TupleTag<PlayerTraits> TRAITS = new TupleTag<>("Traits");

  /** Detail rows, packed in blocks. */
  public static final TupleTag<KV<byte[], byte[]>> DETAIL_BLOCKS = new TupleTag<>("DetailBlocks");

  private final PaimonBundleSink<PlayerDetails, KV<byte[], byte[]>> details;
  private transient @Nullable PlayerTraits traits;

  public DetailPass(PaimonBundleSink<PlayerDetails, KV<byte[], byte[]>> details) {
    this.details = details;
  }

  @Override
  public Output<PlayerTraits> first() {
    return new Output<>(TRAITS, PlayerTraits.CODER);
  }

  @Override
  public List<Output<?>> others() {
    return List.of(new Output<>(DETAIL_BLOCKS, details.coder()));
  }

  @Override
  public void start() throws Exception {
    traits = new PlayerTraits();
    details.start();
  }

  @Override
  public void add(PlayerDetails player, Context context) throws Exception {
    traits.add(player);
    details.add(player, context.to(DETAIL_BLOCKS));
  }

  @Override
  public void finish(Outputs outputs) throws Exception {
    outputs.to(TRAITS).accept(traits);
    details.finish(outputs.to(DETAIL_BLOCKS));
  }

  @Override
  public void close() throws Exception {
    details.close();
  }
}
