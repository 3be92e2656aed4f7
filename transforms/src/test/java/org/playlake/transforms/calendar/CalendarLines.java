package org.playlake.transforms.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.Region;

/** A player's calendar as text, a line a day: date, returns, purchases, devices, regions. */
public final class CalendarLines {
  private static final DayRange ALWAYS = new DayRange(Integer.MIN_VALUE, Integer.MAX_VALUE);

  private CalendarLines() {}

  public static List<String> of(PlayerCalendar calendar) {
    return of(calendar, ALWAYS);
  }

  public static List<String> of(PlayerCalendar calendar, DayRange range) {
    List<String> lines = new ArrayList<>();
    new CalendarReader(ReturnDays.D1_D7)
        .read(PlayerId.of(1), calendar, range, day -> lines.add(line(day)));
    return lines;
  }

  /** The lines that must come out for these events, found without a calendar. */
  public static List<String> expectedOf(List<Play> plays) {
    TreeMap<Integer, List<PlayEvent>> days = new TreeMap<>();
    for (Play play : plays) {
      days.computeIfAbsent(play.event().day(), day -> new ArrayList<>()).add(play.event());
    }
    List<String> lines = new ArrayList<>();
    days.forEach(
        (day, events) -> {
          List<PlayEvent> bought = events.stream().filter(PlayEvent::isPurchase).toList();
          BigDecimal paid =
              bought.stream().map(CalendarLines::paid).reduce(BigDecimal::add).orElse(null);
          lines.add(
              line(
                  day,
                  days.containsKey(day + 1),
                  days.containsKey(day + 7),
                  bought.size(),
                  paid,
                  events.stream().map(CalendarLines::device).toList(),
                  events.stream().map(event -> Region.of(event.location())).toList()));
        });
    return lines;
  }

  private static BigDecimal paid(PlayEvent event) {
    DecimalSum sum = new DecimalSum();
    sum.add(event.amount());
    return sum.toDecimal();
  }

  private static String device(PlayEvent event) {
    return event.device() == null || event.device().isEmpty() ? "unknown" : event.device();
  }

  private static String line(ActiveDay day) {
    if (new TreeSet<>(day.devices()).size() < day.devices().size()
        || day.regions().stream().distinct().count() < day.regions().size()) {
      throw new AssertionError("A device or region is named twice: " + day);
    }
    return line(
        day.day(),
        day.returnedAfter(1),
        day.returnedAfter(7),
        day.purchases(),
        day.paid() == null ? null : day.paid().toDecimal(),
        day.devices(),
        day.regions());
  }

  private static String line(
      int day,
      boolean nextDay,
      boolean nextWeek,
      long purchases,
      @Nullable BigDecimal paid,
      Collection<String> devices,
      Collection<Region> regions) {
    return LocalDate.ofEpochDay(day)
        + (nextDay ? " +1" : "")
        + (nextWeek ? " +7" : "")
        + (" " + purchases + "x" + (paid == null ? "0" : paid))
        + (" " + new TreeSet<>(devices))
        + (" "
            + regions.stream()
                .map(r -> r.province() + "/" + r.city())
                .distinct()
                .sorted()
                .toList());
  }
}
