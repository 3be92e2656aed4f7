package org.playlake.transforms.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.values.KV;
import org.playlake.transforms.event.Play;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.record.TextCache;

/** Calendars of plays, made as the steps make them. */
public final class Calendars {
  private Calendars() {}

  /** The calendar of plays that are all of one player. */
  public static PlayerCalendar of(Play... plays) {
    return of(List.of(plays));
  }

  public static PlayerCalendar of(List<Play> plays) {
    CalendarLog log = new CalendarLog();
    plays.forEach(play -> log.add(play.event()));
    Map<PlayerId, PlayerCalendar> calendars = all(log);
    if (calendars.size() != 1) {
      throw new AssertionError("One player was expected, not " + calendars.keySet());
    }
    return calendars.values().iterator().next();
  }

  public static Map<PlayerId, PlayerCalendar> all(CalendarLog log) {
    Map<PlayerId, PlayerCalendar> calendars = new TreeMap<>();
    log.forEachInOrder(
        (player, calendar) -> {
          if (calendars.put(player, calendar) != null) {
            throw new AssertionError("There are two calendars of " + player);
          }
        });
    return calendars;
  }

  /** The blocks of a bundle that may hold so many bytes. */
  public static List<KV<Integer, byte[]>> blocks(List<Play> plays, int buckets, long room) {
    List<KV<Integer, byte[]>> blocks = new ArrayList<>();
    CalendarCombiner bundle = new CalendarCombiner(buckets);
    try {
      for (Play play : plays) {
        bundle.add(play.event(), room, blocks::add);
      }
      bundle.flush(blocks::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return blocks;
  }

  /** The calendars of all blocks, of whatever bucket. */
  public static Map<PlayerId, PlayerCalendar> merged(List<KV<Integer, byte[]>> blocks) {
    CalendarLog log = new CalendarLog();
    try {
      for (KV<Integer, byte[]> block : blocks) {
        CalendarBlocks.read(block.getValue(), new TextCache(text -> text), log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all(log);
  }
}
