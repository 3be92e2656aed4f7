package org.playlake.transforms.calendar;

import java.io.Serial;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.IncompatibleWindowException;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.apache.beam.sdk.transforms.windowing.NonMergingWindowFn;
import org.apache.beam.sdk.transforms.windowing.WindowFn;
import org.apache.beam.sdk.transforms.windowing.WindowMappingFn;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Instant;
import org.playlake.transforms.text.ZonedDays;

/**
 * Windows of whole calendar days in a zone: from the first instant of a date to the first instant
 * of the date after, or of some dates more. A day is 23, 24 or 25 hours, as the zone has it.
 *
 * <pre>{@code
 * events.apply(Window.into(CalendarDays.in(zone)));                  // one window a date
 * events.apply(Window.into(CalendarDays.in(zone).withFollowing(7))); // a date and the week after
 * }</pre>
 *
 * <p>With {@code n} following days, an element is in {@code n + 1} windows, one that begins on its
 * own date and one for each of the {@code n} dates before.
 */
public final class CalendarDays extends NonMergingWindowFn<Object, IntervalWindow> {
  @Serial private static final long serialVersionUID = 1L;

  private static final long MICROS_A_MILLI = 1000;

  private final ZoneId zone;
  private final ZonedDays days;
  private final int following;

  private CalendarDays(ZoneId zone, int following) {
    this.zone = zone;
    this.days = ZonedDays.of(zone);
    this.following = following;
  }

  /** Windows of one calendar date in {@code zone}. */
  public static CalendarDays in(ZoneId zone) {
    return new CalendarDays(zone, 0);
  }

  /**
   * Each window goes on for {@code count} more dates.
   *
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public CalendarDays withFollowing(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("A window cannot have " + count + " following days.");
    }
    return new CalendarDays(zone, count);
  }

  @Override
  public Collection<IntervalWindow> assignWindows(AssignContext context) {
    int day = days.dayOf(context.timestamp().getMillis() * MICROS_A_MILLI);
    List<IntervalWindow> windows = new ArrayList<>(following + 1);
    for (int first = day - following; first <= day; first++) {
      windows.add(startingOn(first));
    }
    return windows;
  }

  private IntervalWindow startingOn(int day) {
    return new IntervalWindow(start(day), start(day + following + 1));
  }

  private Instant start(int day) {
    return Instant.ofEpochMilli(Math.floorDiv(days.startOf(day), MICROS_A_MILLI));
  }

  @Override
  public WindowMappingFn<IntervalWindow> getDefaultWindowMappingFn() {
    if (following > 0) {
      throw new UnsupportedOperationException(
          "Windows of several days overlap and cannot be those of a side input.");
    }
    return new OwnDay(this);
  }

  @Override
  @SuppressWarnings("deprecation") // Beam still asks for it
  public boolean isCompatible(WindowFn<?, ?> other) {
    return equals(other);
  }

  @Override
  public void verifyCompatibility(WindowFn<?, ?> other) throws IncompatibleWindowException {
    if (!equals(other)) {
      throw new IncompatibleWindowException(
          other, "Only windows of the same number of days in the same zone can be joined.");
    }
  }

  @Override
  public Coder<IntervalWindow> windowCoder() {
    return IntervalWindow.getCoder();
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("zone", zone.getId()).withLabel("Zone of the days"))
        .add(DisplayData.item("following", following).withLabel("Following days"));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CalendarDays that
        && zone.equals(that.zone)
        && following == that.following;
  }

  @Override
  public int hashCode() {
    return 31 * zone.hashCode() + following;
  }

  /** The day on which the main input's window ends. */
  private static final class OwnDay extends WindowMappingFn<IntervalWindow> {
    @Serial private static final long serialVersionUID = 1L;

    private final CalendarDays windows;

    OwnDay(CalendarDays windows) {
      this.windows = windows;
    }

    @Override
    public IntervalWindow getSideInputWindow(BoundedWindow mainWindow) {
      long last = mainWindow.maxTimestamp().getMillis() * MICROS_A_MILLI;
      return windows.startingOn(windows.days.dayOf(last));
    }
  }
}
