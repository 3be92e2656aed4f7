package org.playlake.pipeline.pass;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Sends each block of events of a bucket to a share of it. */
final class ShareEventsFn extends DoFn<KV<Integer, byte[]>, KV<Integer, JoinPart>> {
  private final PCollectionView<Iterable<KV<Integer, Long>>> sizes;
  private transient @Nullable BucketShares shares;

  ShareEventsFn(PCollectionView<Iterable<KV<Integer, Long>>> sizes) {
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
    byte[] block = context.element().getValue();
    int share = shares.of(context.element().getKey(), block);
    context.output(KV.of(share, JoinPart.ofEvents(block)));
  }
}
