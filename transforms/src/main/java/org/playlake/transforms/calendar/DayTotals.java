package org.playlake.transforms.calendar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.Fields;

/**
 * Numbers of the active days of one player, in order of days: events, the first and the last time,
 * purchases and their exact sum.
 */
final class DayTotals {
  private static final long MICROS_A_DAY = 86_400_000_000L;

  private final int[] days;
  private final long[] events;
  private final long[] first;
  private final long[] last;
  private final long[] purchases;
  private final @Nullable DecimalSum[] sums;

  /** Room for the totals of so many days, which are set one by one. */
  DayTotals(int size) {
    days = new int[size];
    events = new long[size];
    first = new long[size];
    last = new long[size];
    purchases = new long[size];
    sums = new DecimalSum[size];
  }

  void set(
      int position,
      int day,
      long count,
      long firstMicros,
      long lastMicros,
      long purchased,
      @Nullable DecimalSum paid) {
    days[position] = day;
    events[position] = count;
    first[position] = firstMicros;
    last[position] = lastMicros;
    purchases[position] = purchased;
    sums[position] = paid;
  }

  int size() {
    return days.length;
  }

  /** The position of a day, or a negative number. */
  int find(int day) {
    return Arrays.binarySearch(days, day);
  }

  int day(int position) {
    return days[position];
  }

  long events(int position) {
    return events[position];
  }

  long firstMicros(int position) {
    return first[position];
  }

  long lastMicros(int position) {
    return last[position];
  }

  long purchases(int position) {
    return purchases[position];
  }

  /** The sum of the purchases; null where there were none. */
  @Nullable DecimalSum sum(int position) {
    return sums[position];
  }

  /** Days are delta-encoded, times as their distance to the day and to each other. */
  void write(DataOutput out) throws IOException {
    Fields.writeInt(days.length, out);
    int previous = 0;
    for (int i = 0; i < days.length; i++) {
      Fields.writeInt(days[i] - previous, out);
      Fields.writeLong(events[i], out);
      Fields.writeLong(first[i] - days[i] * MICROS_A_DAY, out);
      Fields.writeLong(last[i] - first[i], out);
      Fields.writeLong(purchases[i], out);
      if (purchases[i] > 0) {
        sums[i].write(out);
      }
      previous = days[i];
    }
  }

  static DayTotals read(DataInput in) throws IOException {
    DayTotals totals = new DayTotals(Fields.readInt(in));
    int day = 0;
    for (int i = 0; i < totals.size(); i++) {
      day += Fields.readInt(in);
      long events = Fields.readLong(in);
      long first = Fields.readLong(in) + day * MICROS_A_DAY;
      long last = Fields.readLong(in) + first;
      long purchases = Fields.readLong(in);
      totals.set(
          i, day, events, first, last, purchases, purchases > 0 ? DecimalSum.read(in) : null);
    }
    return totals;
  }
}
