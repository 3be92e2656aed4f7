package org.playlake.transforms;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;

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
  private final Comparator<V> order;

  private KeepLatest(SerializableFunction<V, K> key, Coder<K> keyCoder, Comparator<V> order) {
    this.key = key;
    this.keyCoder = keyCoder;
    this.order = order;
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
    return new KeepLatest<>(key, keyCoder, order);
  }

  @Override
  public PCollection<V> expand(PCollection<V> values) {
    return values
        .apply("Key", WithKeys.of(key))
        .setCoder(KvCoder.of(keyCoder, values.getCoder()))
        .apply("Latest", Combine.perKey(new Later<>(order)))
        .apply("Values", Values.create())
        .setCoder(values.getCoder());
  }

  private static final class Later<V> extends Combine.BinaryCombineFn<V> {
    private final Comparator<V> order;

    Later(Comparator<V> order) {
      this.order = order;
    }

    @Override
    public V apply(V left, V right) {
      return order.compare(left, right) >= 0 ? left : right;
    }
  }
}
