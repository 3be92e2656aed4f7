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

/** Map-side combiner over a hash map from keys to the accumulators of a {@code CombineFn}. */
final class AccumulatorCombiner<K, InputT, AccumT> implements MapSideCombiner<InputT> {
  /** Estimated heap of a key with its accumulator, and of what a value adds to the accumulator. */
  private static final int KEY_BYTES = 512;

  private static final int VALUE_BYTES = 32;

  private final SerializableFunction<InputT, K> key;
  private final Combine.CombineFn<InputT, AccumT, ?> fn;
  private final KvCoder<K, AccumT> entries;
  private final int buckets;
  private final Map<K, AccumT> accumulators = new HashMap<>();
  private long held;

  AccumulatorCombiner(
      SerializableFunction<InputT, K> key,
      Combine.CombineFn<InputT, AccumT, ?> fn,
      KvCoder<K, AccumT> entries,
      int buckets) {
    this.key = key;
    this.fn = fn;
    this.entries = entries;
    this.buckets = buckets;
  }

  @Override
  public void add(InputT value, long room, Consumer<KV<Integer, byte[]>> out) throws IOException {
    K its = key.apply(value);
    @Nullable AccumT known = accumulators.get(its);
    AccumT combined = fn.addInput(known == null ? fn.createAccumulator() : known, value);
    if (combined != known) {
      accumulators.put(its, combined);
      held += known == null ? KEY_BYTES : 0;
    }
    held += VALUE_BYTES;
    if (held >= room) {
      flush(out);
    }
  }

  @Override
  public long bytes() {
    return held;
  }

  /** A share that leaves heap for as many bundles at a time as a worker has cores. */
  @Override
  public long budget() {
    return Runtime.getRuntime().maxMemory() / 8;
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
