package org.playlake.transforms.combine;

import java.io.Serializable;
import org.apache.beam.sdk.values.KV;

/**
 * The second half of {@link KeepLatest}, for a DoFn behind a GroupByKey of its blocks: gives the
 * latest value of each key of a bucket, one by one. Handed on to the runner, all values of a bucket
 * would be held as objects at once. Made by {@link KeepLatest#ofBucket}.
 *
 * @param <V> values
 */
public final class LatestOfBucket<V> implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Takes results.
   *
   * @param <V> values
   */
  @FunctionalInterface
  public interface Output<V> {
    void accept(V value) throws Exception;
  }

  private final LatestOrder<V> order;

  LatestOfBucket(LatestOrder<V> order) {
    this.order = order;
  }

  /** Gives one value a key, in no order. The blocks are read once. */
  public void merge(KV<Integer, Iterable<byte[]>> bucket, Output<V> out) throws Exception {
    LatestTable<V> latest = new LatestTable<>(order);
    for (byte[] block : bucket.getValue()) {
      latest.addAll(block);
    }
    latest.forEach((bytes, from, to, hashOfKey) -> out.accept(latest.value(from)));
  }
}
