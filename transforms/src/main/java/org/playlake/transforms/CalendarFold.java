package org.playlake.transforms;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Folds the events of one bundle after the other into calendars; rejected ones are passed over. */
final class CalendarFold implements BundleFold<DecodedEvent> {
  private static final long serialVersionUID = 1L;

  private final Counter notFinite = PlayerCalendars.amountsNotFinite();
  private final int buckets;
  private transient long room;
  private transient @Nullable BundleLog bundle;

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
  }

  @Override
  public void add(DecodedEvent event, Consumer<KV<Integer, byte[]>> out) throws IOException {
    if (event instanceof PlayEvent play) {
      if (!Double.isFinite(play.amount())) {
        notFinite.inc();
      }
      bundle.add(play, room, out);
    }
  }

  @Override
  public void finish(Consumer<KV<Integer, byte[]>> out) throws IOException {
    bundle.flush(out);
    bundle = null;
  }
}
