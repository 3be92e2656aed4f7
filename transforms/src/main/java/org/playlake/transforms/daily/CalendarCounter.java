package org.playlake.transforms.daily;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;
import org.playlake.transforms.calendar.ActiveDay;
import org.playlake.transforms.calendar.CalendarReader;
import org.playlake.transforms.calendar.DayRange;
import org.playlake.transforms.calendar.PlayerCalendar;
import org.playlake.transforms.calendar.ReturnDays;
import org.playlake.transforms.combine.MapSideCombiner;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.text.ZonedDays;

/** Map-side combiner of calendars into counts by date. */
final class CalendarCounter implements MapSideCombiner<KV<PlayerId, PlayerCalendar>> {
  private final ReturnDays returnDays;
  private final CalendarReader reader;
  private final MapSideCombiner<ActiveDay> counts = CountDays.mapSide().create();
  private final List<ActiveDay> days = new ArrayList<>();

  /** Days with an event of whomever, from the earliest that a table can hold on. */
  private final BitSet observed = new BitSet();

  CalendarCounter(ReturnDays returnDays) {
    this.returnDays = returnDays;
    this.reader = new CalendarReader(returnDays);
  }

  @Override
  public void add(KV<PlayerId, PlayerCalendar> player, long room, Consumer<KV<Integer, byte[]>> out)
      throws IOException {
    reader.read(player.getKey(), player.getValue(), DayRange.ALL, days::add);
    for (ActiveDay day : days) {
      counts.add(day, room, out);
      observed.set(day.day() - ZonedDays.MIN_DAY);
    }
    days.clear();
  }

  @Override
  public long bytes() {
    return counts.bytes();
  }

  @Override
  public long budget() {
    return counts.budget();
  }

  @Override
  public void flush(Consumer<KV<Integer, byte[]>> out) throws IOException {
    for (int each = observed.nextSetBit(0); each >= 0; each = observed.nextSetBit(each + 1)) {
      int day = each + ZonedDays.MIN_DAY;
      for (int i = 0; i < returnDays.size(); i++) {
        counts.add(
            ActiveDay.observation(day - returnDays.after(i), returnDays, 1L << i),
            counts.budget(),
            out);
      }
    }
    observed.clear();
    counts.flush(out);
  }
}
