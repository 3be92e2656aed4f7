package org.playlake.transforms;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
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

  private final SerializableFunction<V, K> key;
  private final Coder<K> keyCoder;
  private final CombineInBuckets<K, V, V, V> latest;

  private KeepLatest(
      SerializableFunction<V, K> key, Coder<K> keyCoder, CombineInBuckets<K, V, V, V> latest) {
    this.key = key;
    this.keyCoder = keyCoder;
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
    return new KeepLatest<>(key, keyCoder, CombineInBuckets.perKey(new LaterFn<>(order)));
  }

  /** As {@link CombineInBuckets#withBuckets}: more for more keys. */
  public KeepLatest<K, V> withBuckets(int count) {
    return new KeepLatest<>(key, keyCoder, latest.withBuckets(count));
  }

  @Override
  public PCollection<V> expand(PCollection<V> values) {
    return values
        .apply("Key", WithKeys.of(key))
        .setCoder(KvCoder.of(keyCoder, values.getCoder()))
        .apply("Latest", latest)
        .apply("Values", Values.create())
        .setCoder(values.getCoder());
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
