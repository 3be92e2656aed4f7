package org.playlake.transforms;

import java.util.Iterator;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Folds all events of a player into one {@link PlayerCalendar}: the one shuffle that every daily
 * table is made from. Rejected events are passed over.
 *
 * <pre>{@code
 * PCollection<KV<PlayerId, PlayerCalendar>> calendars =
 *     enriched.apply("PlayerCalendars", PlayerCalendars.create());
 * }</pre>
 *
 * <p>One calendar a player and window (and a pane, on unbounded input with early or late firings).
 * Events of nobody make one calendar of their own. Duplicated events count twice in purchases only.
 * Combined before the shuffle, so one player's million events cost no more than their days.
 *
 * <p>The metric {@code org.playlake.transforms.PlayerCalendars/amounts-not-finite} counts events
 * whose amount is NaN or infinite, which are no purchases.
 */
public final class PlayerCalendars
    extends PTransform<PCollection<DecodedEvent>, PCollection<KV<PlayerId, PlayerCalendar>>> {

  /** The namespace and name of the metric of amounts that are NaN or infinite. */
  public static final String METRICS = PlayerCalendars.class.getName();

  public static final String AMOUNTS_NOT_FINITE = "amounts-not-finite";

  static final KvCoder<PlayerId, PlayerCalendar> ENTRIES =
      KvCoder.of(PlayerId.CODER, PlayerCalendar.CODER);

  private final CombineInBuckets<PlayerId, PlayEvent, PlayerCalendar, PlayerCalendar> fold;

  private PlayerCalendars(
      CombineInBuckets<PlayerId, PlayEvent, PlayerCalendar, PlayerCalendar> fold) {
    this.fold = fold;
  }

  public static PlayerCalendars create() {
    return new PlayerCalendars(CombineInBuckets.perKey(new FoldFn()));
  }

  /** As {@link CombineInBuckets#withBuckets}: more for more players. */
  public PlayerCalendars withBuckets(int count) {
    return new PlayerCalendars(fold.withBuckets(count));
  }

  @Override
  public PCollection<KV<PlayerId, PlayerCalendar>> expand(PCollection<DecodedEvent> events) {
    return events
        .apply("KeyByPlayer", ParDo.of(new KeyFn()))
        .setCoder(KvCoder.of(PlayerId.CODER, PlayEvent.CODER))
        .apply("FoldDays", fold)
        .setCoder(ENTRIES);
  }

  /**
   * The first half of this, for a DoFn of one's own: folds the events of a bundle, all of one
   * window. What it gives goes into {@link #merging}.
   */
  public CalendarFold folding() {
    return new CalendarFold(fold);
  }

  /**
   * The second half: what {@link #folding} gave in all bundles becomes one calendar a player. Of as
   * many buckets as that.
   */
  public PTransform<PCollection<KV<Integer, byte[]>>, PCollection<KV<PlayerId, PlayerCalendar>>>
      merging() {
    return PTransform.compose(blocks -> fold.merged(blocks, ENTRIES, ENTRIES));
  }

  private static final class KeyFn extends DoFn<DecodedEvent, KV<PlayerId, PlayEvent>> {
    private final Counter notFinite = Metrics.counter(METRICS, AMOUNTS_NOT_FINITE);

    @ProcessElement
    public void key(@Element DecodedEvent event, OutputReceiver<KV<PlayerId, PlayEvent>> out) {
      if (event instanceof PlayEvent play) {
        if (!Double.isFinite(play.amount())) {
          notFinite.inc();
        }
        out.output(KV.of(play.player(), play));
      }
    }
  }

  private static final class FoldFn
      extends Combine.CombineFn<PlayEvent, PlayerCalendar, PlayerCalendar> {

    @Override
    public PlayerCalendar createAccumulator() {
      return new PlayerCalendar();
    }

    @Override
    public PlayerCalendar addInput(PlayerCalendar calendar, PlayEvent event) {
      return calendar.add(event);
    }

    @Override
    public PlayerCalendar mergeAccumulators(Iterable<PlayerCalendar> parts) {
      Iterator<PlayerCalendar> each = parts.iterator();
      PlayerCalendar all = each.next();
      each.forEachRemaining(all::addAll);
      return all;
    }

    @Override
    public PlayerCalendar extractOutput(PlayerCalendar calendar) {
      return calendar;
    }

    @Override
    public Coder<PlayerCalendar> getAccumulatorCoder(
        CoderRegistry registry, Coder<PlayEvent> input) {
      return PlayerCalendar.CODER;
    }

    @Override
    public Coder<PlayerCalendar> getDefaultOutputCoder(
        CoderRegistry registry, Coder<PlayEvent> input) {
      return PlayerCalendar.CODER;
    }
  }
}
