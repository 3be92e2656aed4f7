package org.playlake.transforms.combine;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.KV;
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
  private static final int BUCKETS = 32;

  private final SerializableFunction<V, K> key;
  private final Coder<K> keyCoder;
  private final Comparator<V> order;
  private final int buckets;

  private KeepLatest(
      SerializableFunction<V, K> key, Coder<K> keyCoder, Comparator<V> order, int buckets) {
    this.key = key;
    this.keyCoder = keyCoder;
    this.order = order;
    this.buckets = buckets;
  }

  /**
   * Keeps, of all values with the same key, the greatest in {@code order}, in 32 buckets.
   *
   * @param keyCoder deterministic; keys are the same when their bytes are
   * @throws IllegalArgumentException if the order is not serializable, or the coder not
   *     deterministic
   */
  public static <K, V> KeepLatest<K, V> by(
      SerializableFunction<V, K> key, Coder<K> keyCoder, Comparator<V> order) {
    if (!(order instanceof Serializable)) {
      throw new IllegalArgumentException(
          "The order of KeepLatest travels to the workers and must be Serializable; "
              + order.getClass().getName()
              + " is not.");
    }
    try {
      keyCoder.verifyDeterministic();
    } catch (Coder.NonDeterministicException e) {
      throw new IllegalArgumentException(
          "KeepLatest tells keys apart by their bytes, and " + keyCoder + " is not deterministic.",
          e);
    }
    return new KeepLatest<>(key, keyCoder, order, BUCKETS);
  }

  /**
   * Partitions the keys into {@code count} buckets. The encoded values that are kept of one bucket
   * must fit into memory twice, and are 1 GB at most.
   *
   * @throws IllegalArgumentException if there would be none
   */
  public KeepLatest<K, V> withBuckets(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "Keys cannot be dealt into " + count + " buckets; give 1 or more.");
    }
    return new KeepLatest<>(key, keyCoder, order, count);
  }

  /** The map-side half, for a DoFn that does more; {@link #ofBucket} is the other half. */
  public MapSideCombiner.Factory<V> mapSide(Coder<V> coder) {
    return () -> new LatestCombiner<>(key, keyCoder, new LatestOrder<>(order, coder), buckets);
  }

  /** The half behind a GroupByKey of the blocks, for a DoFn that does more. */
  public LatestOfBucket<V> ofBucket(Coder<V> coder) {
    return new LatestOfBucket<>(new LatestOrder<>(order, coder));
  }

  /**
   * Deals other values into the same buckets by their key, so that behind a shuffle they meet the
   * value that is kept of it. A block holds values as {@code coder} encodes them, one after the
   * other; {@code BlockInput} reads them.
   */
  public <E> MapSideCombiner.Factory<E> alongside(SerializableFunction<E, K> of, Coder<E> coder) {
    return () -> new DealtBlocks<>(of, keyCoder, coder, buckets);
  }

  @Override
  public PCollection<V> expand(PCollection<V> values) {
    Coder<V> coder = values.getCoder();
    return values
        .apply("LatestOfBundles", ParDo.of(new CombineBundlesFn<>(mapSide(coder))))
        .setCoder(CombineInBuckets.BLOCKS)
        .apply("GatherBuckets", GroupByKey.create())
        .apply("LatestOfBuckets", ParDo.of(new LatestOfBucketFn<>(ofBucket(coder))))
        .setCoder(coder);
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder.add(DisplayData.item("buckets", buckets).withLabel("Buckets of keys"));
  }

  private static final class LatestOfBucketFn<V> extends DoFn<KV<Integer, Iterable<byte[]>>, V> {
    private final LatestOfBucket<V> latest;

    LatestOfBucketFn(LatestOfBucket<V> latest) {
      this.latest = latest;
    }

    @ProcessElement
    public void merge(@Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<V> out)
        throws Exception {
      latest.merge(bucket, out::output);
    }
  }
}
