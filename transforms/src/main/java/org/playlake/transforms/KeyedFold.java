package org.playlake.transforms;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The first half of {@link CombineInBuckets}. */
final class KeyedFold<InputT, AccumT> implements BundleFold<InputT> {
  private static final long serialVersionUID = 1L;

  private final CombineInBuckets<?, InputT, AccumT, ?> combine;
  private final Coder<AccumT> accumulators;
  private transient @Nullable BundleCombiner<?, InputT, AccumT> bundle;

  KeyedFold(CombineInBuckets<?, InputT, AccumT, ?> combine, Coder<AccumT> accumulators) {
    this.combine = combine;
    this.accumulators = accumulators;
  }

  @Override
  public Coder<KV<Integer, byte[]>> coder() {
    return CombineInBuckets.BLOCKS;
  }

  @Override
  public void start() {
    bundle = combine.inBundle(accumulators);
  }

  @Override
  public void add(InputT element, Consumer<KV<Integer, byte[]>> out) throws IOException {
    bundle.add(element, out);
  }

  @Override
  public void finish(Consumer<KV<Integer, byte[]>> out) throws IOException {
    bundle.flush(out);
    bundle = null;
  }
}
