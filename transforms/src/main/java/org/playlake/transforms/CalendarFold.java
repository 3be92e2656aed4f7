package org.playlake.transforms;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Folds the events of one bundle after the other into calendars, for a DoFn of one's own; made by
 * {@link PlayerCalendars#folding}. Events go in between {@link #start} and {@link #finish}, blocks
 * of calendars come out at any time. Belongs to one thread.
 */
public final class CalendarFold implements BundleFold<DecodedEvent> {
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

  /** Of the blocks. */
  @Override
  public Coder<KV<Integer, byte[]>> coder() {
    return CombineInBuckets.BLOCKS;
  }

  /** Forgets what a bundle that failed has left. */
  @Override
  public void start() {
    bundle = new BundleLog(buckets);
    room = budgetOfJvm();
  }

  /** Takes an event in; a rejected one is passed over. */
  @Override
  public void add(DecodedEvent event, Consumer<KV<Integer, byte[]>> out) throws IOException {
    if (event instanceof PlayEvent play) {
      if (!Double.isFinite(play.amount())) {
        notFinite.inc();
      }
      bundle.add(play, room, out);
    }
  }

  /** Gives the rest of the bundle's calendars. */
  @Override
  public void finish(Consumer<KV<Integer, byte[]>> out) throws IOException {
    bundle.flush(out);
    bundle = null;
  }
}
