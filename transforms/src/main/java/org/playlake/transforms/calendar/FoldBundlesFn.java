package org.playlake.transforms.calendar;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Instant;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.PlayEvent;

/** Folds the events of a bundle into calendars, window by window, and gives them as blocks. */
final class FoldBundlesFn extends DoFn<DecodedEvent, KV<Integer, byte[]>> {
  /** What a window may hold however many others there are. */
  private static final long LEAST_ROOM = 1 << 16;

  private final Counter notFinite = PlayerCalendars.amountsNotFinite();
  private final int buckets;
  private transient long free;
  private transient Map<BoundedWindow, Part> parts;

  FoldBundlesFn(int buckets) {
    this.buckets = buckets;
  }

  /** What a bundle knows of one window. */
  private static final class Part {
    private final BundleLog log;
    private Instant timestamp = BoundedWindow.TIMESTAMP_MIN_VALUE;

    Part(BundleLog log) {
      this.log = log;
    }
  }

  @StartBundle
  public void startBundle() {
    parts = new HashMap<>();
    free = CalendarFold.budgetOfJvm();
  }

  @ProcessElement
  public void add(
      @Element DecodedEvent event,
      @Timestamp Instant timestamp,
      BoundedWindow window,
      OutputReceiver<KV<Integer, byte[]>> out)
      throws IOException {
    if (event instanceof PlayEvent play) {
      if (!Double.isFinite(play.amount())) {
        notFinite.inc();
      }
      Part part = parts.computeIfAbsent(window, added -> new Part(new BundleLog(buckets)));
      part.timestamp = timestamp;
      long before = part.log.bytes();
      // Only the window at hand can be given out here, so each leaves room for those to come.
      part.log.add(play, Math.max((free + before) / 2, LEAST_ROOM), out::output);
      free -= part.log.bytes() - before;
    }
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) throws IOException {
    for (Map.Entry<BoundedWindow, Part> entry : parts.entrySet()) {
      Part part = entry.getValue();
      part.log.flush(block -> context.output(block, part.timestamp, entry.getKey()));
    }
    parts.clear();
  }
}
