package org.playlake.transforms;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Instant;

/** Combines the values of a bundle and gives the accumulators out as blocks, by bucket. */
final class CombineBundlesFn<K, InputT, AccumT> extends DoFn<KV<K, InputT>, KV<Integer, byte[]>> {

  private final CombineInBuckets<K, InputT, AccumT, ?> combine;
  private final KvCoder<K, AccumT> entries;
  private transient Map<BoundedWindow, Part<K, InputT, AccumT>> parts;

  CombineBundlesFn(CombineInBuckets<K, InputT, AccumT, ?> combine, KvCoder<K, AccumT> entries) {
    this.combine = combine;
    this.entries = entries;
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
      @Element KV<K, InputT> element,
      @Timestamp Instant timestamp,
      BoundedWindow window,
      OutputReceiver<KV<Integer, byte[]>> out)
      throws IOException {
    Part<K, InputT, AccumT> part =
        parts.computeIfAbsent(window, added -> new Part<>(combine.inBundle(entries)));
    part.timestamp = timestamp;
    part.combiner.add(element.getKey(), element.getValue(), out::output);
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
