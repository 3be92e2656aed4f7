package org.playlake.transforms.combine;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Instant;

/** Combines the values of a bundle, window by window, and gives them out as blocks, by bucket. */
final class CombineBundlesFn<T> extends DoFn<T, KV<Integer, byte[]>> {

  private final BundlePart.Opener<T> opener;
  private transient Map<BoundedWindow, Part<T>> parts;

  CombineBundlesFn(BundlePart.Opener<T> opener) {
    this.opener = opener;
  }

  /** What a bundle knows of one window. */
  private static final class Part<T> {
    private final BundlePart<T> values;
    private Instant timestamp = BoundedWindow.TIMESTAMP_MIN_VALUE;

    Part(BundlePart<T> values) {
      this.values = values;
    }
  }

  @StartBundle
  public void startBundle() {
    parts = new HashMap<>();
  }

  @ProcessElement
  public void add(
      @Element T element,
      @Timestamp Instant timestamp,
      BoundedWindow window,
      OutputReceiver<KV<Integer, byte[]>> out)
      throws IOException {
    Part<T> part = parts.computeIfAbsent(window, added -> new Part<>(opener.open()));
    part.timestamp = timestamp;
    part.values.add(element, out::output);
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) throws IOException {
    for (Map.Entry<BoundedWindow, Part<T>> entry : parts.entrySet()) {
      Part<T> part = entry.getValue();
      part.values.flush(block -> context.output(block, part.timestamp, entry.getKey()));
    }
    parts.clear();
  }
}
