package org.playlake.transforms;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Keeps one value a key: the greatest in a given order, which is the latest when the order begins
 * with a date. Every value of an order that is total has its place, so whatever the order of
 * arrival, the partitioning and the runner, the same value is kept.
 *
 * <pre>{@code
 * PCollection<PlayerDetails> latest =
 *     details.apply("LatestProfiles",
 *         KeepLatest.by(PlayerDetails::player, PlayerId.CODER, ProfileOrder.LATEST_LAST));
 * }</pre>
 *
 * <p>One value a key and window (and a pane, on unbounded input with early or late firings). One
 * shuffle, combined before it.
 */
public final class KeepLatest<K, V> extends PTransform<PCollection<V>, PCollection<V>> {

  /** A key's values are few, so a bundle's worth of keys would be held for little. */
  private static final long BUNDLE_BYTES = 16 << 20;

  private final CombineInBuckets<K, V, V, V> latest;

  private KeepLatest(CombineInBuckets<K, V, V, V> latest) {
    this.latest = latest;
  }

  /**
   * Keeps, of all values with the same key, the greatest in {@code order}.
   *
   * @throws IllegalArgumentException if the order is not serializable
   */
  public static <K, V> KeepLatest<K, V> by(
      SerializableFunction<V, K> key, Coder<K> keyCoder, Comparator<V> order) {
    if (!(order instanceof Serializable)) {
      throw new IllegalArgumentException(
          "The order of KeepLatest travels to the workers and must be Serializable; "
              + order.getClass().getName()
              + " is not.");
    }
    return new KeepLatest<>(
        CombineInBuckets.by(key, keyCoder, new LaterFn<>(order)).withBundleBytes(BUNDLE_BYTES));
  }

  /** As {@link CombineInBuckets#withBuckets}: more for more keys. */
  public KeepLatest<K, V> withBuckets(int count) {
    return new KeepLatest<>(latest.withBuckets(count));
  }

  /** The first half of this, for a DoFn of one's own. What it gives goes into {@link #merging}. */
  public BundleFold<V> folding(Coder<V> coder) {
    return latest.folding(coder);
  }

  /** The second half: of all that {@link #folding} gave in all bundles, one value a key. */
  public PTransform<PCollection<KV<Integer, byte[]>>, PCollection<V>> merging(Coder<V> coder) {
    return PTransform.compose(blocks -> latest.merged(blocks, coder, coder));
  }

  @Override
  public PCollection<V> expand(PCollection<V> values) {
    return values.apply("Latest", latest).setCoder(values.getCoder());
  }

  /** Accumulates the latest value so far; null before the first. */
  private static final class LaterFn<V> extends Combine.CombineFn<V, V, V> {
    private final Comparator<V> order;

    LaterFn(Comparator<V> order) {
      this.order = order;
    }

    @Override
    public @Nullable V createAccumulator() {
      return null;
    }

    @Override
    public V addInput(@Nullable V latest, V value) {
      return latest == null || order.compare(value, latest) > 0 ? value : latest;
    }

    @Override
    public @Nullable V mergeAccumulators(Iterable<V> parts) {
      @Nullable V latest = null;
      for (V part : parts) {
        latest = addInput(latest, part);
      }
      return latest;
    }

    @Override
    public V extractOutput(V latest) {
      return latest;
    }

    @Override
    public Coder<V> getAccumulatorCoder(CoderRegistry registry, Coder<V> value) {
      return value;
    }

    @Override
    public Coder<V> getDefaultOutputCoder(CoderRegistry registry, Coder<V> value) {
      return value;
    }
  }
}
