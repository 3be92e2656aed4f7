package org.playlake.transforms.calendar;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;
import org.playlake.transforms.combine.MapSideCombiner;

/** Map-side combiner of players' days that an earlier run has stored. */
final class StoredDayCombiner implements MapSideCombiner<PlayerDay> {
  private final int buckets;
  private CalendarLog log = new CalendarLog();

  StoredDayCombiner(int buckets) {
    this.buckets = buckets;
  }

  @Override
  public void add(PlayerDay day, long room, Consumer<KV<Integer, byte[]>> out) throws IOException {
    log.add(day);
    if (log.bytes() > room) {
      flush(out);
    }
  }

  @Override
  public long bytes() {
    return log.bytes();
  }

  @Override
  public long budget() {
    return CalendarCombiner.budgetOfJvm();
  }

  @Override
  public void flush(Consumer<KV<Integer, byte[]>> out) throws IOException {
    CalendarLog full = log;
    log = new CalendarLog();
    CalendarBlocks.write(full, LoadedCalendars.STORED, buckets, out);
  }
}
