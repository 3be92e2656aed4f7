package org.playlake.transforms.daily;

import java.time.ZoneId;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.playlake.transforms.calendar.ActiveDays;
import org.playlake.transforms.calendar.PlayerCalendar;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.combine.CombineBundlesFn;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.combine.MapSideCombiner;
import org.playlake.transforms.player.PlayerId;

/**
 * Counts the active days of calendars by date: {@link ActiveDays} and {@link CountDays} at once,
 * with the same result. In the global window of bounded input a day is counted where its calendar
 * is read, no runner ever sees it, and dates without an event are left out; in other windows the
 * two follow one another.
 *
 * <pre>{@code
 * PCollection<DayCounts> counts = calendars.apply("CountActiveDays", CountActiveDays.in(zone));
 * }</pre>
 */
public final class CountActiveDays
    extends PTransform<PCollection<KV<PlayerId, PlayerCalendar>>, PCollection<DayCounts>> {

  private final ActiveDays activeDays;

  private CountActiveDays(ActiveDays activeDays) {
    this.activeDays = activeDays;
  }

  /** Days are calendar dates in {@code zone}, the one the events were decoded in. */
  public static CountActiveDays in(ZoneId zone) {
    return new CountActiveDays(ActiveDays.in(zone));
  }

  /** Looks for players again after these numbers of days; 1 and 7 by default. */
  public CountActiveDays withReturnDays(ReturnDays days) {
    return new CountActiveDays(activeDays.withReturnDays(days));
  }

  @Override
  public PCollection<DayCounts> expand(PCollection<KV<PlayerId, PlayerCalendar>> calendars) {
    if (calendars.getWindowingStrategy().getWindowFn() instanceof GlobalWindows
        && ActiveDays.firesOnce(calendars)) {
      return calendars
          .apply("Count", ParDo.of(new CombineBundlesFn<>(mapSide())))
          .setCoder(CombineInBuckets.BLOCKS)
          .apply("Merge", merging());
    }
    return calendars.apply("ActiveDays", activeDays).apply("CountDays", CountDays.create());
  }

  /** The map-side half, for a DoFn that does more; {@link #merging} is the other half. */
  public MapSideCombiner.Factory<KV<PlayerId, PlayerCalendar>> mapSide() {
    ReturnDays days = activeDays.returnDays();
    return () -> new CalendarCounter(days);
  }

  /** The half behind the map side, in the global window: one count a date with an event. */
  public PTransform<PCollection<KV<Integer, byte[]>>, PCollection<DayCounts>> merging() {
    return PTransform.compose(
        blocks -> CountDays.merged(blocks).apply("KeepActive", Filter.by(DayCounts::isActive)));
  }
}
