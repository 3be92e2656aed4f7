package org.playlake.transforms.combine;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Instant;

/** Runs a {@link MapSideCombiner} for each window of a bundle. */
public final class CombineBundlesFn<T> extends DoFn<T, KV<Integer, byte[]>> {
  /** The least room of a window, however many others there are. */
  private static final long LEAST_ROOM = 1 << 16;

  private final MapSideCombiner.Factory<T> factory;
  private transient Map<BoundedWindow, WindowPart<T>> parts;

  /** Bytes that all windows have held together so far. */
  private transient long held;

  public CombineBundlesFn(MapSideCombiner.Factory<T> factory) {
    this.factory = factory;
  }

  /** The combiner of one window, and a timestamp for its blocks. */
  private static final class WindowPart<T> {
    private final MapSideCombiner<T> combiner;
    private Instant timestamp = BoundedWindow.TIMESTAMP_MIN_VALUE;

    WindowPart(MapSideCombiner<T> combiner) {
      this.combiner = combiner;
    }
  }

  @StartBundle
  public void startBundle() {
    parts = new HashMap<>();
    held = 0;
  }

  @ProcessElement
  public void add(
      @Element T element,
      @Timestamp Instant timestamp,
      BoundedWindow window,
      OutputReceiver<KV<Integer, byte[]>> out)
      throws IOException {
    WindowPart<T> part = parts.computeIfAbsent(window, added -> new WindowPart<>(factory.create()));
    part.timestamp = timestamp;
    MapSideCombiner<T> combiner = part.combiner;
    long before = combiner.bytes();
    // Only this window can be flushed here, so each leaves half of what is free to those to come.
    long free = combiner.budget() - (held - before);
    combiner.add(element, Math.max(free / 2, LEAST_ROOM), out::output);
    held += combiner.bytes() - before;
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) throws IOException {
    for (Map.Entry<BoundedWindow, WindowPart<T>> entry : parts.entrySet()) {
      WindowPart<T> part = entry.getValue();
      part.combiner.flush(block -> context.output(block, part.timestamp, entry.getKey()));
    }
    parts.clear();
  }
}
