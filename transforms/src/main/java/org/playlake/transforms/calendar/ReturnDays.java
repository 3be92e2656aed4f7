package org.playlake.transforms.calendar;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.Fields;

/**
 * The days of retention: after how many days an active player is looked for again, in ascending
 * order. {@link #D1_D7} is what {@code ads_retention_daily} counts.
 *
 * <p>A set of these days is a {@code long}: bit {@code i} stands for {@code after(i)}.
 */
public final class ReturnDays implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int MOST = Long.SIZE;

  /** The day after and the seventh day after. */
  public static final ReturnDays D1_D7 = ReturnDays.after(1, 7);

  private final int[] days;

  private ReturnDays(int[] days) {
    this.days = days;
  }

  /**
   * Players are looked for on exactly these days after.
   *
   * @param days 1 or more, each once, 64 at most
   * @throws IllegalArgumentException if one is not positive, one is named twice or there are more
   */
  public static ReturnDays after(int... days) {
    int[] sorted = IntStream.of(days).sorted().distinct().toArray();
    if (sorted.length < days.length || sorted.length > MOST || (days.length > 0 && sorted[0] < 1)) {
      throw new IllegalArgumentException(
          "Retention cannot be counted after "
              + Arrays.toString(days)
              + " days. Give at most "
              + MOST
              + " different numbers from 1 on.");
    }
    return new ReturnDays(sorted);
  }

  /** Number of these days. */
  public int size() {
    return days.length;
  }

  /** The days of a position, from 0 to below {@link #size}. */
  public int after(int position) {
    return days[position];
  }

  /**
   * The position of a number of days.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public int position(int daysAfter) {
    int found = Arrays.binarySearch(days, daysAfter);
    if (found < 0) {
      throw new IllegalArgumentException(
          "Retention was not counted after "
              + daysAfter
              + " days, but after "
              + asList()
              + ". Name it in ReturnDays.after(..).");
    }
    return found;
  }

  /** The greatest number of days, 0 if there are none. */
  public int last() {
    return days.length == 0 ? 0 : days[days.length - 1];
  }

  public List<Integer> asList() {
    return IntStream.of(days).boxed().toList();
  }

  /** The set of those days after {@code day} on which the player was active. */
  long returned(PlayerCalendar calendar, int day) {
    long returned = 0;
    for (int i = 0; i < days.length; i++) {
      if (calendar.isActive(day + days[i])) {
        returned |= 1L << i;
      }
    }
    return returned;
  }

  /** Writes what {@link #read} reads. */
  public void write(DataOutput out) throws IOException {
    Fields.writeInt(days.length, out);
    for (int each : days) {
      Fields.writeInt(each, out);
    }
  }

  public static ReturnDays read(DataInput in) throws IOException {
    int[] days = new int[Fields.readInt(in)];
    for (int i = 0; i < days.length; i++) {
      days[i] = Fields.readInt(in);
    }
    return new ReturnDays(days);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReturnDays that && Arrays.equals(days, that.days);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(days);
  }

  @Override
  public String toString() {
    return asList().toString();
  }
}
