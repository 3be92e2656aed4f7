package org.playlake.transforms.combine;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** A DoFn of one's own around the second half of a step. */
public final class MergeFn<V> extends DoFn<KV<Integer, Iterable<byte[]>>, V> {
  private final BucketMerge<V> merging;

  public MergeFn(BucketMerge<V> merging) {
    this.merging = merging;
  }

  @ProcessElement
  public void merge(@Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<V> out)
      throws Exception {
    merging.merge(bucket, out::output);
  }
}
