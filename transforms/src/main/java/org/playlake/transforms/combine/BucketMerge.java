package org.playlake.transforms.combine;

import java.io.Serializable;
import org.apache.beam.sdk.values.KV;

/**
 * The second half of a step that folds values by key, as a part of a DoFn of one's own: where more
 * is to be done with each result than to hand it on, which has a runner hold all results of a
 * bucket at once. Made by {@link KeepLatest#mergingBuckets}; the blocks are those of the {@link
 * BundleFold} of the same step, grouped by bucket.
 *
 * @param <V> results
 */
public interface BucketMerge<V> extends Serializable {

  /** Where results go. */
  @FunctionalInterface
  interface Output<V> {
    void accept(V value) throws Exception;
  }

  /** Gives one result a key. The blocks are read once. */
  void merge(KV<Integer, Iterable<byte[]>> bucket, Output<V> out) throws Exception;
}
