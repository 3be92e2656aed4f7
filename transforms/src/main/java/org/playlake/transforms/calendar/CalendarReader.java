package org.playlake.transforms.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.CodePoints;
import org.playlake.transforms.text.Region;

/**
 * Reads players' calendars day by day. What labels mean is found once for all calendars that share
 * them. Not thread-safe.
 */
public final class CalendarReader {
  private static final String UNKNOWN = "unknown";
  private static final int REMEMBERED_PLACES = 1 << 14;
  private static final Comparator<Region> REGIONS =
      Comparator.comparing(Region::province, CodePoints.ORDER)
          .thenComparing(Region::city, CodePoints.ORDER);

  private final ReturnDays returnDays;
  private final Map<@Nullable String, Region> known = new HashMap<>();
  private CalendarLabels labels = new CalendarLabels();
  private LabelMeanings<Region> regions = new LabelMeanings<>(labels.places(), this::region);
  private LabelMeanings<String> devices =
      new LabelMeanings<>(labels.devices(), CalendarReader::device);

  public CalendarReader(ReturnDays returnDays) {
    this.returnDays = returnDays;
  }

  /** Gives each active day of {@code range} to {@code out}, in ascending order. */
  public void read(
      PlayerId player, PlayerCalendar calendar, DayRange range, Consumer<ActiveDay> out) {
    walk(calendar, range, day -> out.accept(activeDay(player, calendar, day)));
  }

  /** The days of a load, in ascending order. */
  List<PlayerDay> days(PlayerId player, PlayerCalendar calendar, int loadDate) {
    List<PlayerDay> days = new ArrayList<>();
    walk(calendar, DayRange.ALL, day -> days.add(playerDay(player, calendar, day, loadDate)));
    return days;
  }

  /** Stops at each day whose labels have been added. */
  private void walk(PlayerCalendar calendar, DayRange range, IntConsumer out) {
    if (calendar.labels() != labels) {
      labels = calendar.labels();
      regions = new LabelMeanings<>(labels.places(), this::region);
      devices = new LabelMeanings<>(labels.devices(), CalendarReader::device);
    }
    int entry = 0;
    while (entry < calendar.size()) {
      int day = calendar.day(entry);
      boolean asked = range.contains(day);
      do {
        if (asked) {
          regions.add(labels.place(calendar.pair(entry)));
          devices.add(labels.device(calendar.pair(entry)));
        }
        entry++;
      } while (entry < calendar.size() && calendar.day(entry) == day);
      if (asked) {
        out.accept(day);
      }
    }
  }

  /**
   * Gives the observations of a calendar: the days of {@code range} on which the player was not
   * active, but was on a day of retention after, in no order.
   */
  void observe(PlayerCalendar calendar, DayRange range, Consumer<ActiveDay> out) {
    Map<Integer, Long> observed = new HashMap<>();
    for (int active : calendar.activeDays()) {
      for (int i = 0; i < returnDays.size(); i++) {
        int day = active - returnDays.after(i);
        if (range.contains(day) && !calendar.isActive(day)) {
          observed.merge(day, 1L << i, (known, more) -> known | more);
        }
      }
    }
    observed.forEach((day, days) -> out.accept(ActiveDay.observation(day, returnDays, days)));
  }

  /** The day whose labels were added last. */
  private ActiveDay activeDay(PlayerId player, PlayerCalendar calendar, int day) {
    DayTotals totals = calendar.totals();
    int found = totals.find(day);
    return new ActiveDay(
        day,
        1,
        player.isAnonymous(),
        returnDays,
        returnDays.returned(calendar, day),
        totals.purchases(found),
        totals.sum(found),
        devices.next(),
        regions.next());
  }

  private PlayerDay playerDay(PlayerId player, PlayerCalendar calendar, int day, int loadDate) {
    DayTotals totals = calendar.totals();
    int found = totals.find(day);
    return new PlayerDay(
        player,
        day,
        totals.events(found),
        totals.firstMicros(found),
        totals.lastMicros(found),
        totals.purchases(found),
        totals.sum(found),
        sorted(devices.next(), CodePoints.ORDER),
        sorted(regions.next(), REGIONS),
        loadDate);
  }

  private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
    return values.size() == 1 ? values : values.stream().sorted(order).toList();
  }

  private static String device(@Nullable String type) {
    return type == null || type.isEmpty() ? UNKNOWN : type;
  }

  private Region region(@Nullable String location) {
    Region region = known.get(location);
    if (region == null) {
      if (known.size() >= REMEMBERED_PLACES) {
        known.clear();
      }
      region = Region.of(location);
      known.put(location, region);
    }
    return region;
  }
}
