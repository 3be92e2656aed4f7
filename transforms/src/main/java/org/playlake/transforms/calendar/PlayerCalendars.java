package org.playlake.transforms.calendar;

import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.playlake.transforms.combine.CombineBundlesFn;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.combine.MapSideCombiner;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.player.PlayerId;

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
 * Anonymous events make one calendar of their own. A duplicated event counts twice in purchases
 * only. Combined before the shuffle, so one player's million events cost no more than their days.
 * The calendars of one bucket must fit into memory: give more buckets for more players.
 *
 * <p>The loads that events come in are of no account here; {@link LoadedCalendars} tells them
 * apart.
 *
 * <p>The metric {@code org.playlake.transforms.calendar.PlayerCalendars/amounts-not-finite} counts
 * events whose amount is NaN or infinite, which are no purchases.
 */
public final class PlayerCalendars
    extends PTransform<PCollection<DecodedEvent>, PCollection<KV<PlayerId, PlayerCalendar>>> {

  /** The namespace and name of the metric of amounts that are NaN or infinite. */
  public static final String METRICS = PlayerCalendars.class.getName();

  public static final String AMOUNTS_NOT_FINITE = "amounts-not-finite";

  private static final int BUCKETS = 32;

  private final int buckets;

  private PlayerCalendars(int buckets) {
    this.buckets = buckets;
  }

  /** In 32 buckets. */
  public static PlayerCalendars create() {
    return new PlayerCalendars(BUCKETS);
  }

  /**
   * Partitions the players into {@code count} buckets.
   *
   * @throws IllegalArgumentException if there would be none
   */
  public PlayerCalendars withBuckets(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "Players cannot be dealt into " + count + " buckets; give 1 or more.");
    }
    return new PlayerCalendars(count);
  }

  @Override
  public PCollection<KV<PlayerId, PlayerCalendar>> expand(PCollection<DecodedEvent> events) {
    return merged(
        events
            .apply("CombineBundles", ParDo.of(new CombineBundlesFn<>(mapSide())))
            .setCoder(CombineInBuckets.BLOCKS));
  }

  /** The map-side half, for a DoFn that does more; {@link #merging} is the other half. */
  public MapSideCombiner.Factory<DecodedEvent> mapSide() {
    int count = buckets;
    return () -> new CalendarCombiner(count);
  }

  /**
   * The map-side half for days that an earlier run has stored, whose blocks {@link LoadedCalendars}
   * takes together with those of new events.
   */
  public MapSideCombiner.Factory<PlayerDay> mapSideOfStored() {
    int count = buckets;
    return () -> new StoredDayCombiner(count);
  }

  /** The half behind the map side: blocks of all bundles become one calendar a player. */
  public PTransform<PCollection<KV<Integer, byte[]>>, PCollection<KV<PlayerId, PlayerCalendar>>>
      merging() {
    return PTransform.compose(PlayerCalendars::merged);
  }

  private static PCollection<KV<PlayerId, PlayerCalendar>> merged(
      PCollection<KV<Integer, byte[]>> blocks) {
    return blocks
        .apply("GatherBuckets", GroupByKey.create())
        .apply("MergeBuckets", ParDo.of(new MergeCalendarsFn()))
        .setCoder(KvCoder.of(PlayerId.CODER, PlayerCalendar.CODER));
  }

  static Counter amountsNotFinite() {
    return Metrics.counter(METRICS, AMOUNTS_NOT_FINITE);
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder.add(DisplayData.item("buckets", buckets).withLabel("Buckets of players"));
  }
}
