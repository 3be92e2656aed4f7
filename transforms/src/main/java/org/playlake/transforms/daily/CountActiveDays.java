package org.playlake.transforms.daily;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.playlake.transforms.calendar.ActiveDay;
import org.playlake.transforms.calendar.ActiveDays;
import org.playlake.transforms.calendar.CalendarReader;
import org.playlake.transforms.calendar.DayRange;
import org.playlake.transforms.calendar.PlayerCalendar;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.combine.MapSideCombiner;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.ZonedDays;

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
      return CountDays.merged(
              calendars
                  .apply(
                      "Count", ParDo.of(new CountFn(CountDays.mapSide(), activeDays.returnDays())))
                  .setCoder(CombineInBuckets.BLOCKS))
          .apply("KeepActive", Filter.by(DayCounts::isActive));
    }
    return calendars.apply("ActiveDays", activeDays).apply("CountDays", CountDays.create());
  }

  private static final class CountFn
      extends DoFn<KV<PlayerId, PlayerCalendar>, KV<Integer, byte[]>> {
    private final MapSideCombiner.Factory<ActiveDay> factory;
    private final ReturnDays returnDays;
    private transient CalendarReader reader;
    private transient List<ActiveDay> days;
    private transient MapSideCombiner<ActiveDay> counts;

    /** Days with an event of whomever, from the earliest that a table can hold on. */
    private transient BitSet observed;

    CountFn(MapSideCombiner.Factory<ActiveDay> factory, ReturnDays returnDays) {
      this.factory = factory;
      this.returnDays = returnDays;
    }

    @Setup
    public void setup() {
      reader = new CalendarReader(returnDays);
    }

    @StartBundle
    public void start() {
      counts = factory.create();
      days = new ArrayList<>();
      observed = new BitSet();
    }

    @ProcessElement
    public void count(
        @Element KV<PlayerId, PlayerCalendar> player, OutputReceiver<KV<Integer, byte[]>> out)
        throws IOException {
      reader.read(player.getKey(), player.getValue(), DayRange.ALL, days::add);
      for (ActiveDay day : days) {
        counts.add(day, counts.budget(), out::output);
        observed.set(day.day() - ZonedDays.MIN_DAY);
      }
      days.clear();
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws IOException {
      Consumer<KV<Integer, byte[]>> output =
          block ->
              context.output(block, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
      for (int each : observed.stream().toArray()) {
        int day = each + ZonedDays.MIN_DAY;
        for (int i = 0; i < returnDays.size(); i++) {
          counts.add(
              ActiveDay.observation(day - returnDays.after(i), returnDays, 1L << i),
              counts.budget(),
              output);
        }
      }
      counts.flush(output);
    }
  }
}
