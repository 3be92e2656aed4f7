package org.playlake.transforms.calendar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.playlake.benchmarks.kernels.SamplePlays;
import org.playlake.transforms.event.PlayEvent;

/** The sample's events folded by player. */
final class SampleCalendars {
  private SampleCalendars() {}

  /** Ours, of all events. */
  static List<PlayerCalendar> ours() throws IOException {
    CalendarLog log = new CalendarLog();
    SamplePlays.all().forEach(log::add);
    List<PlayerCalendar> calendars = new ArrayList<>();
    log.forEachInOrder((player, calendar) -> calendars.add(calendar));
    return calendars;
  }

  /** Ours as one block, of every second event, from the first or the second on. */
  static byte[] block(int first) throws IOException {
    CalendarLog log = new CalendarLog();
    List<PlayEvent> plays = SamplePlays.all();
    for (int i = first; i < plays.size(); i += 2) {
      log.add(plays.get(i));
    }
    List<KV<Integer, byte[]>> blocks = new ArrayList<>();
    CalendarBlocks.write(log, 0, 1, blocks::add);
    return blocks.get(0).getValue();
  }

  /** Plain ones, of every event whose number, divided by {@code parts}, leaves {@code rest}. */
  static List<PlainCalendar> plain(int parts, int rest) {
    List<PlayEvent> plays = SamplePlays.all();
    List<PlainCalendar> calendars = new ArrayList<>();
    for (int from = 0; from < plays.size(); from += SamplePlays.A_PLAYER) {
      PlainCalendar calendar = new PlainCalendar();
      for (int i = rest; i < SamplePlays.A_PLAYER; i += parts) {
        calendar.add(plays.get(from + i));
      }
      calendars.add(calendar);
    }
    return calendars;
  }
}
