package org.playlake.transforms.calendar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.record.TextCache;

/**
 * The second half of {@link PlayerCalendars} where events come in loads, for a user's DoFn: gives
 * what each load knows of its players' days, and then a calendar of each player over all loads.
 */
public final class LoadedCalendars {

  /** The load date of days that an earlier run has stored; they are not given again. */
  public static final int STORED = Integer.MIN_VALUE;

  /** Takes a player's day in a load. */
  @FunctionalInterface
  public interface DayOutput {
    void accept(PlayerDay day) throws Exception;
  }

  /** Takes the calendar of a player. */
  @FunctionalInterface
  public interface CalendarOutput {
    void accept(PlayerId player, PlayerCalendar calendar) throws Exception;
  }

  private final CalendarReader reader = new CalendarReader(ReturnDays.after());

  /**
   * Merges the blocks of a bucket, which are read once.
   *
   * @param days gets the days of each load but {@link #STORED}, by load, player and day
   * @param calendars gets one calendar a player, in the order of players
   */
  public void merge(Iterable<byte[]> blocks, DayOutput days, CalendarOutput calendars)
      throws Exception {
    TextCache texts = new TextCache(text -> text);
    CalendarLog all = new CalendarLog();
    BoundedLog log = new BoundedLog(all);
    @Nullable Integer first = null;
    // Held as they came: nearly always there is one load, whose blocks are read at once.
    NavigableMap<Integer, List<byte[]>> others = new TreeMap<>();
    for (byte[] block : blocks) {
      int load = CalendarBlocks.loadDate(block);
      if (first == null) {
        first = load;
      }
      if (load == first) {
        log.add(block, texts);
      } else {
        others.computeIfAbsent(load, each -> new ArrayList<>()).add(block);
      }
    }
    if (first == null) {
      return;
    }
    int one = first;
    if (others.isEmpty()) {
      all.forEachInOrder(
          (player, calendar) -> {
            give(player, calendar, one, days);
            calendars.accept(player, calendar);
          });
      return;
    }
    giveAll(others.headMap(one), texts, days);
    give(all, one, days);
    giveAll(others.tailMap(one), texts, days);
    for (List<byte[]> other : others.values()) {
      for (byte[] block : other) {
        log.add(block, texts);
      }
    }
    all.forEachInOrder(calendars::accept);
  }

  private void giveAll(Map<Integer, List<byte[]>> loads, TextCache texts, DayOutput days)
      throws Exception {
    for (Map.Entry<Integer, List<byte[]>> load : loads.entrySet()) {
      CalendarLog own = new CalendarLog();
      BoundedLog log = new BoundedLog(own);
      for (byte[] block : load.getValue()) {
        log.add(block, texts);
      }
      give(own, load.getKey(), days);
    }
  }

  private void give(CalendarLog log, int load, DayOutput days) throws Exception {
    if (load != STORED) {
      log.forEachInOrder((player, calendar) -> give(player, calendar, load, days));
    }
  }

  private void give(PlayerId player, PlayerCalendar calendar, int load, DayOutput days)
      throws Exception {
    if (load != STORED) {
      for (PlayerDay day : reader.days(player, calendar, load)) {
        days.accept(day);
      }
    }
  }

  /** A log that drops what bundles have said twice when it has grown. */
  static final class BoundedLog {
    private final CalendarLog log;
    private long room = CalendarCombiner.budgetOfJvm();

    BoundedLog(CalendarLog log) {
      this.log = log;
    }

    void add(byte[] block, TextCache texts) throws IOException {
      CalendarBlocks.read(block, texts, log);
      if (log.bytes() > room) {
        log.compact();
        room = Math.max(room, 2 * log.bytes());
      }
    }
  }
}
