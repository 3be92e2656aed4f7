package org.playlake.transforms.combine;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.FieldOutput;

/**
 * Combines the values of one bundle and window, and gives the accumulators as blocks, by bucket.
 */
public final class BundleCombiner<K, InputT, AccumT> implements BundlePart<InputT> {
  /** About what a key and its accumulator take, and what a value may add to the accumulator. */
  private static final int KEY_BYTES = 512;

  private static final int VALUE_BYTES = 32;

  private final SerializableFunction<InputT, K> key;
  private final Combine.CombineFn<InputT, AccumT, ?> fn;
  private final KvCoder<K, AccumT> entries;
  private final int buckets;
  private final long budget;
  private final Map<K, AccumT> accumulators = new HashMap<>();
  private long held;

  /**
   * A combiner of nothing yet.
   *
   * @param budget how many bytes are held at most, by a rough estimate; what comes after begins
   *     anew
   */
  BundleCombiner(
      SerializableFunction<InputT, K> key,
      Combine.CombineFn<InputT, AccumT, ?> fn,
      KvCoder<K, AccumT> entries,
      int buckets,
      long budget) {
    this.key = key;
    this.fn = fn;
    this.entries = entries;
    this.buckets = buckets;
    this.budget = budget;
  }

  /** A share of the heap that leaves room for as many bundles at a time as a worker has cores. */
  public static long budgetOfJvm() {
    return Runtime.getRuntime().maxMemory() / 16;
  }

  @Override
  public void add(InputT value, Consumer<KV<Integer, byte[]>> out) throws IOException {
    K its = key.apply(value);
    @Nullable AccumT known = accumulators.get(its);
    AccumT combined = fn.addInput(known == null ? fn.createAccumulator() : known, value);
    if (combined != known) {
      accumulators.put(its, combined);
      held += known == null ? KEY_BYTES : 0;
    }
    held += VALUE_BYTES;
    if (held >= budget) {
      flush(out);
    }
  }

  @Override
  public void flush(Consumer<KV<Integer, byte[]>> out) throws IOException {
    BucketBlocks blocks = new BucketBlocks(buckets);
    FieldOutput entry = new FieldOutput();
    for (Map.Entry<K, AccumT> each : accumulators.entrySet()) {
      entry.reset();
      entries.getKeyCoder().encode(each.getKey(), entry);
      int hashOfKey = entry.hashOfBytes();
      entries.getValueCoder().encode(each.getValue(), entry);
      blocks.add(hashOfKey, entry.array(), 0, entry.size(), out);
    }
    blocks.flush(out);
    accumulators.clear();
    held = 0;
  }
}
