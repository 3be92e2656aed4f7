package org.playlake.transforms.combine;

import java.io.IOException;
import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;

/**
 * What a bundle does with the values of one window before the shuffle.
 *
 * @param <T> values
 */
interface BundlePart<T> {

  /** Begins a part. */
  @FunctionalInterface
  interface Opener<T> extends Serializable {
    BundlePart<T> open();
  }

  /** Takes a value in; blocks may come out. */
  void add(T value, Consumer<KV<Integer, byte[]>> out) throws IOException;

  /** Gives all that is held. */
  void flush(Consumer<KV<Integer, byte[]>> out) throws IOException;
}
