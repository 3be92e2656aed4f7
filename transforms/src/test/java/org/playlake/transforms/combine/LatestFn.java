package org.playlake.transforms.combine;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** A user's DoFn around the second half of {@link KeepLatest}. */
final class LatestFn<V> extends DoFn<KV<Integer, Iterable<byte[]>>, V> {
  private final LatestOfBucket<V> latest;

  LatestFn(LatestOfBucket<V> latest) {
    this.latest = latest;
  }

  @ProcessElement
  public void merge(@Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<V> out)
      throws Exception {
    latest.merge(bucket, out::output);
  }
}
