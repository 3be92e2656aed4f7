package org.playlake.pipeline.pass;

import java.util.Arrays;
import org.playlake.transforms.record.LongIntMap;

/** Counts by date, without an object a date. */
final class DateCounts {

  /** Takes a date in days since 1970-01-01 and its count. */
  @FunctionalInterface
  interface Output {
    void accept(int day, long count);
  }

  private final LongIntMap positions = new LongIntMap();
  private long[] counts = new long[16];

  /** The date that came last, which mostly comes again, and its position; -1 before the first. */
  private int last;

  private int lastPosition = -1;

  void add(int day, long count) {
    if (day != last || lastPosition < 0) {
      lastPosition = position(day);
      last = day;
    }
    counts[lastPosition] += count;
  }

  private int position(int day) {
    int position = positions.get(day);
    if (position < 0) {
      position = positions.size();
      positions.put(day, position);
      if (position == counts.length) {
        counts = Arrays.copyOf(counts, 2 * position);
      }
    }
    return position;
  }

  void forEach(Output out) {
    positions.forEach((day, position) -> out.accept((int) day, counts[position]));
  }
}
