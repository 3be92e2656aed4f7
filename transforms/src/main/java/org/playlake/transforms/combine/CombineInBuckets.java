package org.playlake.transforms.combine;

import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Combines values by key like {@link Combine#perKey}, for very many keys: the runner sees some
 * buckets of keys, never a key. A bundle's values are combined where they are read, the
 * accumulators cross the shuffle in blocks of bytes, and a worker merges one bucket at a time.
 *
 * <pre>{@code
 * PCollection<DayCounts> counts =
 *     days.apply("Count", CombineInBuckets.by(ActiveDay::day, VarIntCoder.of(), new CountFn()));
 * }</pre>
 *
 * <p>One output a key and window (and a pane, on unbounded input with early or late firings: a pane
 * of a bucket gives all its keys again); what its key is, the output has to say itself. Needs a
 * combine function whose result does not depend on order. The accumulators of one bucket must fit
 * into memory: give more buckets for more keys.
 */
public final class CombineInBuckets<K, InputT, AccumT, OutputT>
    extends PTransform<PCollection<InputT>, PCollection<OutputT>> {

  /** Coder of the blocks that cross the shuffle, keyed by bucket. */
  public static final KvCoder<Integer, byte[]> BLOCKS =
      KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of());

  private static final int BUCKETS = 32;

  private final SerializableFunction<InputT, K> key;
  private final Coder<K> keyCoder;
  private final Combine.CombineFn<InputT, AccumT, OutputT> fn;
  private final int buckets;

  private CombineInBuckets(
      SerializableFunction<InputT, K> key,
      Coder<K> keyCoder,
      Combine.CombineFn<InputT, AccumT, OutputT> fn,
      int buckets) {
    this.key = key;
    this.keyCoder = keyCoder;
    this.fn = fn;
    this.buckets = buckets;
  }

  /** Combines the values of each key with {@code fn}, in 32 buckets. */
  public static <K, InputT, AccumT, OutputT> CombineInBuckets<K, InputT, AccumT, OutputT> by(
      SerializableFunction<InputT, K> key,
      Coder<K> keyCoder,
      Combine.CombineFn<InputT, AccumT, OutputT> fn) {
    return new CombineInBuckets<>(key, keyCoder, fn, BUCKETS);
  }

  /**
   * Partitions the keys into {@code count} buckets.
   *
   * @throws IllegalArgumentException if there would be none
   */
  public CombineInBuckets<K, InputT, AccumT, OutputT> withBuckets(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "Keys cannot be dealt into " + count + " buckets; give 1 or more.");
    }
    return new CombineInBuckets<>(key, keyCoder, fn, count);
  }

  @Override
  public PCollection<OutputT> expand(PCollection<InputT> input) {
    CoderRegistry registry = input.getPipeline().getCoderRegistry();
    Coder<AccumT> accumulators;
    Coder<OutputT> outputs;
    try {
      accumulators = fn.getAccumulatorCoder(registry, input.getCoder());
      outputs = fn.getDefaultOutputCoder(registry, input.getCoder());
    } catch (CannotProvideCoderException e) {
      throw new IllegalStateException("There is no coder for what " + fn + " accumulates", e);
    }
    return merged(
        input
            .apply("CombineBundles", ParDo.of(new CombineBundlesFn<>(mapSide(accumulators))))
            .setCoder(BLOCKS),
        accumulators,
        outputs);
  }

  /** The map-side half, for a DoFn that does more; {@link #merged} is the other half. */
  public MapSideCombiner.Factory<InputT> mapSide(Coder<AccumT> accumulators) {
    return () -> new AccumulatorCombiner<>(key, fn, KvCoder.of(keyCoder, accumulators), buckets);
  }

  /** The second half: blocks of bundles become one output a key. */
  public PCollection<OutputT> merged(
      PCollection<KV<Integer, byte[]>> blocks, Coder<AccumT> accumulators, Coder<OutputT> outputs) {
    return blocks
        .apply("GatherBuckets", GroupByKey.create())
        .apply(
            "MergeBuckets", ParDo.of(new MergeBucketsFn<>(fn, KvCoder.of(keyCoder, accumulators))))
        .setCoder(outputs);
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("buckets", buckets).withLabel("Buckets of keys"))
        .add(DisplayData.item("combineFn", fn.getClass()).withLabel("Combine function"));
  }
}
