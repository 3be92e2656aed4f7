package org.playlake.transforms.combine;

import java.io.IOException;
import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.values.KV;

/**
 * The first half of a step that folds elements by key, as a part of a DoFn of one's own: where one
 * pass over elements is to do more than fold them. Made by {@link KeepLatest#folding} and {@link
 * PlayerCalendars#folding}; what it gives goes into the other half of the same step.
 *
 * <p>Elements of one window go in between {@link #start} and {@link #finish}; blocks come out at
 * any time. Belongs to one thread.
 *
 * @param <T> elements
 */
public interface BundleFold<T> extends Serializable {

  /** Of the blocks. */
  Coder<KV<Integer, byte[]>> coder();

  /** Begins a bundle; what one that failed has left is forgotten. */
  void start();

  /** Takes an element in. */
  void add(T element, Consumer<KV<Integer, byte[]>> out) throws IOException;

  /** Ends the bundle, with the rest of its blocks. */
  void finish(Consumer<KV<Integer, byte[]>> out) throws IOException;
}
