package org.playlake.transforms.combine;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The first half of {@link CombineInBuckets} and {@link KeepLatest}. */
final class KeyedFold<T> implements BundleFold<T> {
  private static final long serialVersionUID = 1L;

  private final BundlePart.Opener<T> opener;
  private transient @Nullable BundlePart<T> bundle;

  KeyedFold(BundlePart.Opener<T> opener) {
    this.opener = opener;
  }

  @Override
  public Coder<KV<Integer, byte[]>> coder() {
    return CombineInBuckets.BLOCKS;
  }

  @Override
  public void start() {
    bundle = opener.open();
  }

  @Override
  public void add(T element, Consumer<KV<Integer, byte[]>> out) throws IOException {
    bundle.add(element, out);
  }

  @Override
  public void finish(Consumer<KV<Integer, byte[]>> out) throws IOException {
    bundle.flush(out);
    bundle = null;
  }
}
