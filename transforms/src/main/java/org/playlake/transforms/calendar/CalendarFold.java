package org.playlake.transforms.calendar;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.combine.BundleCombiner;
import org.playlake.transforms.combine.BundleFold;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.PlayEvent;

/** Folds the events of one bundle after the other into calendars; rejected ones are passed over. */
final class CalendarFold implements BundleFold<DecodedEvent> {
  private static final long serialVersionUID = 1L;

  /**
   * How many events are folded at once. Folded one by one, some runs took a fifth more processor
   * time: it seems that the compiler then draws the fold into the step around it.
   */
  private static final int TOGETHER = 256;

  private final Counter notFinite = PlayerCalendars.amountsNotFinite();
  private final int buckets;
  private transient long room;
  private transient @Nullable BundleLog bundle;
  private transient PlayEvent @Nullable [] waiting;
  private transient int count;

  CalendarFold(int buckets) {
    this.buckets = buckets;
  }

  /** What the calendars of a bundle may take. */
  static long budgetOfJvm() {
    return BundleCombiner.budgetOfJvm() / 4;
  }

  @Override
  public Coder<KV<Integer, byte[]>> coder() {
    return CombineInBuckets.BLOCKS;
  }

  @Override
  public void start() {
    bundle = new BundleLog(buckets);
    room = budgetOfJvm();
    waiting = new PlayEvent[TOGETHER];
    count = 0;
  }

  @Override
  public void add(DecodedEvent event, Consumer<KV<Integer, byte[]>> out) throws IOException {
    if (event instanceof PlayEvent play) {
      if (!Double.isFinite(play.amount())) {
        notFinite.inc();
      }
      waiting[count++] = play;
      if (count == TOGETHER) {
        foldWaiting(out);
      }
    }
  }

  @Override
  public void finish(Consumer<KV<Integer, byte[]>> out) throws IOException {
    foldWaiting(out);
    bundle.flush(out);
    bundle = null;
    waiting = null;
  }

  private void foldWaiting(Consumer<KV<Integer, byte[]>> out) throws IOException {
    for (int i = 0; i < count; i++) {
      bundle.add(waiting[i], room, out);
    }
    count = 0;
  }
}
