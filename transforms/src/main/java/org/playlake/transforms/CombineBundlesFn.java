package org.playlake.transforms;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Instant;

/** Combines the values of a bundle and gives the accumulators out as blocks, by bucket. */
final class CombineBundlesFn<K, InputT, AccumT> extends DoFn<InputT, KV<Integer, byte[]>> {

  private final CombineInBuckets<K, InputT, AccumT, ?> combine;
  private final Coder<AccumT> accumulators;
  private transient Map<BoundedWindow, Part<K, InputT, AccumT>> parts;

  CombineBundlesFn(CombineInBuckets<K, InputT, AccumT, ?> combine, Coder<AccumT> accumulators) {
    this.combine = combine;
    this.accumulators = accumulators;
  }

  /** What a bundle knows of one window. */
  private static final class Part<K, InputT, AccumT> {
    private final BundleCombiner<K, InputT, AccumT> combiner;
    private Instant timestamp = BoundedWindow.TIMESTAMP_MIN_VALUE;

    Part(BundleCombiner<K, InputT, AccumT> combiner) {
      this.combiner = combiner;
    }
  }

  @StartBundle
  public void startBundle() {
    parts = new HashMap<>();
  }

  @ProcessElement
  public void add(
      @Element InputT element,
      @Timestamp Instant timestamp,
      BoundedWindow window,
      OutputReceiver<KV<Integer, byte[]>> out)
      throws IOException {
    Part<K, InputT, AccumT> part =
        parts.computeIfAbsent(window, added -> new Part<>(combine.inBundle(accumulators)));
    part.timestamp = timestamp;
    part.combiner.add(element, out::output);
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) throws IOException {
    for (Map.Entry<BoundedWindow, Part<K, InputT, AccumT>> entry : parts.entrySet()) {
      Part<K, InputT, AccumT> part = entry.getValue();
      part.combiner.flush(block -> context.output(block, part.timestamp, entry.getKey()));
    }
    parts.clear();
  }
}
