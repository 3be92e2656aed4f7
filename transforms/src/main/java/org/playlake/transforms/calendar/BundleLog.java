package org.playlake.transforms.calendar;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;
import org.playlake.transforms.event.PlayEvent;

/** The calendars of one bundle and window, given out as blocks whenever they become too many. */
final class BundleLog {
  private final int buckets;
  private CalendarLog log = new CalendarLog();

  BundleLog(int buckets) {
    this.buckets = buckets;
  }

  /**
   * Takes an event in. What is held then and takes more than {@code room} bytes is given out, or
   * compacted where that frees half of the room.
   */
  void add(PlayEvent event, long room, Consumer<KV<Integer, byte[]>> out) throws IOException {
    log.add(event);
    if (log.bytes() > room) {
      log.compact();
      if (log.bytes() > room / 2) {
        flush(out);
      }
    }
  }

  /** About how many bytes are held. */
  long bytes() {
    return log.bytes();
  }

  /** Gives all that is held. */
  void flush(Consumer<KV<Integer, byte[]>> out) throws IOException {
    CalendarLog full = log;
    log = new CalendarLog();
    CalendarBlocks.write(full, buckets, out);
  }
}
