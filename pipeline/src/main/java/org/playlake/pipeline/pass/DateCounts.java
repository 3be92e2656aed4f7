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

  void add(int day, long count) {
    int position = positions.get(day);
    if (position < 0) {
      position = positions.size();
      positions.put(day, position);
      if (position == counts.length) {
        counts = Arrays.copyOf(counts, 2 * position);
      }
    }
    counts[position] += count;
  }

  void forEach(Output out) {
    positions.forEach((day, position) -> out.accept((int) day, counts[position]));
  }
}
