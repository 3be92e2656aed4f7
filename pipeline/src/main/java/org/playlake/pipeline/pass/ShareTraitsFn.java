package org.playlake.pipeline.pass;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerTraits;

/** Sends the traits of a bucket's players to every share of it. */
final class ShareTraitsFn extends DoFn<KV<Integer, PlayerTraits>, KV<Integer, JoinPart>> {
  private final PCollectionView<Iterable<KV<Integer, Long>>> sizes;
  private transient @Nullable BucketShares shares;

  ShareTraitsFn(PCollectionView<Iterable<KV<Integer, Long>>> sizes) {
    this.sizes = sizes;
  }

  @StartBundle
  public void start() {
    shares = null;
  }

  @ProcessElement
  public void share(ProcessContext context) {
    if (shares == null) {
      shares = BucketShares.of(context.sideInput(sizes));
    }
    JoinPart traits = JoinPart.ofTraits(context.element().getValue());
    shares.forEach(context.element().getKey(), share -> context.output(KV.of(share, traits)));
  }
}
