package org.playlake.transforms.calendar;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.AfterWatermark;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.DefaultTrigger;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.transforms.windowing.Window.ClosingBehavior;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.apache.beam.sdk.values.WindowingStrategy;
import org.apache.beam.sdk.values.WindowingStrategy.AccumulationMode;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.ZonedDays;

/**
 * Opens calendars: one {@link ActiveDay} for each day on which a player was active, with whether
 * the player came back one and seven days later ({@link #withReturnDays} looks after other days).
 *
 * <pre>{@code
 * PCollection<ActiveDay> days = calendars.apply("ActiveDays", ActiveDays.in(zone));
 * }</pre>
 *
 * <p>Days on which a player was not active come as observations ({@link ActiveDay#isObservation})
 * where the player was active on a day of retention after them.
 *
 * <p>A window gives the days of which it knows the following week too: the global window all, a
 * window of {@link CalendarDays} with as many following days as the last day of retention its
 * first. So bounded input in the global window and unbounded input in such windows give the same
 * days, each once.
 *
 * <p>Where a window fires several times, a calendar may come again, with early or late events: what
 * an earlier pane gave and no longer holds is retracted (weight -1), new days are given, and sums
 * over all panes are exact. That needs accumulating panes, and is kept in state until the allowed
 * lateness has passed. Until then some runners (the DirectRunner is one) do not let the watermark
 * leave the window: to the steps behind, all its panes are early ones.
 */
public final class ActiveDays
    extends PTransform<PCollection<KV<PlayerId, PlayerCalendar>>, PCollection<ActiveDay>> {

  private final ZoneId zone;
  private final ReturnDays returnDays;

  private ActiveDays(ZoneId zone, ReturnDays returnDays) {
    this.zone = zone;
    this.returnDays = returnDays;
  }

  /**
   * Days are calendar dates in {@code zone}, the one the events were decoded in. Players are looked
   * for again after 1 and 7 days.
   */
  public static ActiveDays in(ZoneId zone) {
    return new ActiveDays(zone, ReturnDays.D1_D7);
  }

  /** Looks for players again after these numbers of days. */
  public ActiveDays withReturnDays(ReturnDays days) {
    return new ActiveDays(zone, days);
  }

  /** The days of retention. */
  public ReturnDays returnDays() {
    return returnDays;
  }

  /**
   * @throws IllegalArgumentException if the input's windows fire several times and discard what
   *     they fired, so that later panes would be mistaken for whole calendars
   */
  @Override
  public PCollection<ActiveDay> expand(PCollection<KV<PlayerId, PlayerCalendar>> calendars) {
    if (firesOnce(calendars)) {
      return calendars
          .apply("List", ParDo.of(new ListFn(ZonedDays.of(zone), returnDays)))
          .setCoder(ActiveDay.CODER);
    }
    refuseDiscardedPanes(calendars.getWindowingStrategy());
    return calendars
        .apply("Revise", ParDo.of(new ReviseFn(ZonedDays.of(zone), returnDays)))
        .setCoder(ActiveDay.CODER);
  }

  public static boolean firesOnce(PCollection<?> calendars) {
    WindowingStrategy<?, ?> windows = calendars.getWindowingStrategy();
    boolean atTheEnd =
        windows.getTrigger() instanceof DefaultTrigger
            || windows.getTrigger() instanceof AfterWatermark.FromEndOfWindow;
    boolean neverLate =
        windows.getAllowedLateness().equals(Duration.ZERO)
            || (calendars.isBounded() == IsBounded.BOUNDED
                && windows.getClosingBehavior() == ClosingBehavior.FIRE_IF_NON_EMPTY);
    return atTheEnd && neverLate;
  }

  private static void refuseDiscardedPanes(WindowingStrategy<?, ?> windows) {
    if (windows.getMode() != AccumulationMode.ACCUMULATING_FIRED_PANES) {
      throw new IllegalArgumentException(
          "ActiveDays cannot count over panes that discard what was fired before ("
              + windows
              + "): window the events with accumulatingFiredPanes().");
    }
  }

  private static final class ListFn extends DoFn<KV<PlayerId, PlayerCalendar>, ActiveDay> {
    private final ZonedDays days;
    private final ReturnDays returnDays;
    private transient CalendarReader reader;

    ListFn(ZonedDays days, ReturnDays returnDays) {
      this.days = days;
      this.returnDays = returnDays;
    }

    @Setup
    public void setup() {
      reader = new CalendarReader(returnDays);
    }

    @ProcessElement
    public void list(
        @Element KV<PlayerId, PlayerCalendar> player,
        BoundedWindow window,
        OutputReceiver<ActiveDay> out) {
      DayRange range = DayRange.of(window, days, returnDays);
      reader.read(player.getKey(), player.getValue(), range, out::output);
      reader.observe(player.getValue(), range, out::output);
    }
  }

  private static final class ReviseFn extends DoFn<KV<PlayerId, PlayerCalendar>, ActiveDay> {
    @StateId("lastPane")
    private final StateSpec<ValueState<PlayerCalendar>> lastPaneSpec =
        StateSpecs.value(PlayerCalendar.CODER);

    @StateId("pane")
    private final StateSpec<ValueState<Long>> paneSpec = StateSpecs.value();

    private final ZonedDays days;
    private final ReturnDays returnDays;
    private transient CalendarReader reader;

    ReviseFn(ZonedDays days, ReturnDays returnDays) {
      this.days = days;
      this.returnDays = returnDays;
    }

    @Setup
    public void setup() {
      reader = new CalendarReader(returnDays);
    }

    @ProcessElement
    public void revise(
        @Element KV<PlayerId, PlayerCalendar> player,
        BoundedWindow window,
        PaneInfo pane,
        @StateId("lastPane") ValueState<PlayerCalendar> lastPane,
        @StateId("pane") ValueState<Long> newest,
        OutputReceiver<ActiveDay> out) {
      @Nullable Long last = newest.read();
      if (last != null && last >= pane.getIndex()) {
        return; // An older pane that a newer one has overtaken.
      }
      newest.write(pane.getIndex());
      DayRange range = DayRange.of(window, days, returnDays);
      Set<ActiveDay> before = activeDays(player.getKey(), lastPane.read(), range);
      Set<ActiveDay> now = activeDays(player.getKey(), player.getValue(), range);
      for (ActiveDay day : before) {
        if (!now.contains(day)) {
          out.output(day.withWeight(-1));
        }
      }
      for (ActiveDay day : now) {
        if (!before.contains(day)) {
          out.output(day);
        }
      }
      lastPane.write(player.getValue());
    }

    private Set<ActiveDay> activeDays(
        PlayerId player, @Nullable PlayerCalendar calendar, DayRange range) {
      Set<ActiveDay> active = new LinkedHashSet<>();
      if (calendar != null) {
        reader.read(player, calendar, range, active::add);
        reader.observe(calendar, range, active::add);
      }
      return active;
    }
  }
}
