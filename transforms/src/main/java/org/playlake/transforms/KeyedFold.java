package org.playlake.transforms;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The first half of {@link CombineInBuckets}, of elements that know their key. */
final class KeyedFold<K, T, AccumT> implements BundleFold<T> {
  private static final long serialVersionUID = 1L;

  private final SerializableFunction<T, K> key;
  private final CombineInBuckets<K, T, AccumT, ?> combine;
  private final KvCoder<K, AccumT> entries;
  private transient @Nullable BundleCombiner<K, T, AccumT> bundle;

  KeyedFold(
      SerializableFunction<T, K> key,
      CombineInBuckets<K, T, AccumT, ?> combine,
      KvCoder<K, AccumT> entries) {
    this.key = key;
    this.combine = combine;
    this.entries = entries;
  }

  @Override
  public Coder<KV<Integer, byte[]>> coder() {
    return CombineInBuckets.BLOCKS;
  }

  @Override
  public void start() {
    bundle = combine.inBundle(entries);
  }

  @Override
  public void add(T element, Consumer<KV<Integer, byte[]>> out) throws IOException {
    bundle.add(key.apply(element), element, out);
  }

  @Override
  public void finish(Consumer<KV<Integer, byte[]>> out) throws IOException {
    bundle.flush(out);
    bundle = null;
  }
}
