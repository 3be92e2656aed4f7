package org.playlake.transforms.combine;

import java.io.IOException;
import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;

/**
 * A map-side combiner of one bundle and window: folds elements by key and gives its accumulators as
 * blocks of bytes, keyed by bucket, which a shuffle brings together.
 *
 * <p>{@link CombineInBuckets}, {@link KeepLatest} and {@code PlayerCalendars} are made of one. A
 * DoFn that does more with each element than to combine it creates one in {@code StartBundle},
 * gives out each block as it comes, and flushes it in {@code FinishBundle}:
 *
 * <pre>{@code
 * @StartBundle public void start() { latest = factory.create(); }
 * @ProcessElement public void process(@Element Profile profile, MultiOutputReceiver out) {
 *   latest.add(profile, latest.budget(), out.get(BLOCKS)::output);
 * }
 * @FinishBundle public void finish(FinishBundleContext context) {
 *   latest.flush(block -> context.output(BLOCKS, block, end, GlobalWindow.INSTANCE));
 * }
 * }</pre>
 *
 * <p>Not thread-safe. The coder of the blocks is {@link CombineInBuckets#BLOCKS}.
 *
 * @param <T> elements
 */
public interface MapSideCombiner<T> {

  /**
   * Creates combiners on a worker.
   *
   * @param <T> elements
   */
  @FunctionalInterface
  interface Factory<T> extends Serializable {
    MapSideCombiner<T> create();
  }

  /**
   * Folds an element in. Blocks come out when more than {@code room} bytes would be held, by a
   * rough estimate.
   */
  void add(T element, long room, Consumer<KV<Integer, byte[]>> out) throws IOException;

  /** Bytes of heap that are held, roughly. */
  long bytes();

  /** Bytes of heap that all combiners of a bundle should hold together at most. */
  long budget();

  /** Gives all that is held. */
  void flush(Consumer<KV<Integer, byte[]>> out) throws IOException;
}
