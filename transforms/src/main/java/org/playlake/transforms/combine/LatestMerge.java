package org.playlake.transforms.combine;

import org.apache.beam.sdk.values.KV;

/** The second half of {@link KeepLatest}. */
record LatestMerge<V>(LatestOrder<V> order) implements BucketMerge<V> {

  @Override
  public void merge(KV<Integer, Iterable<byte[]>> bucket, Output<V> out) throws Exception {
    LatestEntries<V> latest = new LatestEntries<>(order);
    for (byte[] block : bucket.getValue()) {
      latest.addAll(block);
    }
    latest.forEach((bytes, from, to, hashOfKey) -> out.accept(latest.value(from)));
  }
}
