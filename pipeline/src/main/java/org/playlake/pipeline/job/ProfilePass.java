package org.playlake.pipeline.job;

import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.playlake.io.paimon.PaimonFileSink;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.transforms.combine.BundleFold;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.ProfileDecoder;
import org.playlake.transforms.player.RawProfile;

/**
 * All that is done to each single profile: its raw row is written, it is decoded and goes to where
 * its player's profiles meet.
 */
public final class ProfilePass implements Pass<RawProfile, PaimonFiles> {
  private static final long serialVersionUID = 1L;

  /** Files with the raw rows. */
  public static final TupleTag<PaimonFiles> RAW_FILES = new TupleTag<>("RawFiles");

  /** Decoded profiles, in blocks. */
  public static final TupleTag<KV<Integer, byte[]>> PROFILE_BLOCKS =
      new TupleTag<>("ProfileBlocks");

  private final PaimonFileSink<RawProfile> raw;
  private final ProfileDecoder decoder;
  private final BundleFold<PlayerDetails> latest;

  public ProfilePass(
      PaimonFileSink<RawProfile> raw, ProfileDecoder decoder, BundleFold<PlayerDetails> latest) {
    this.raw = raw;
    this.decoder = decoder;
    this.latest = latest;
  }

  @Override
  public Output<PaimonFiles> first() {
    return new Output<>(RAW_FILES, raw.coder());
  }

  @Override
  public List<Output<?>> others() {
    return List.of(new Output<>(PROFILE_BLOCKS, latest.coder()));
  }

  @Override
  public void start() throws Exception {
    raw.start();
    latest.start();
  }

  @Override
  public void add(RawProfile profile, Context context) throws Exception {
    raw.add(profile);
    latest.add(decoder.decode(profile), context.to(PROFILE_BLOCKS));
  }

  @Override
  public void finish(Outputs outputs) throws Exception {
    raw.finish(outputs.to(RAW_FILES));
    latest.finish(outputs.to(PROFILE_BLOCKS));
  }

  @Override
  public void close() throws Exception {
    raw.close();
  }
}
