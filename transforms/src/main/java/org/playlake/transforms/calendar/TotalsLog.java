package org.playlake.transforms.calendar;

import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.LongIntMap;

/** Totals of players' days, added up in place as events come in any order. */
final class TotalsLog {
  private static final int FIRST = 16;

  /** Flips the sign of a day, so that days are in order when compared as unsigned bits. */
  private static final int SIGN = 1 << 31;

  private final LongIntMap positions = new LongIntMap();
  private long[] keys = new long[FIRST];
  private long[] events = new long[FIRST];
  private long[] first = new long[FIRST];
  private long[] last = new long[FIRST];
  private long[] purchases = new long[FIRST];
  private @Nullable DecimalSum[] sums = new DecimalSum[FIRST];
  private int size;
  private int paid;

  void add(int player, int day, long micros) {
    int position = position(player, day);
    events[position]++;
    first[position] = Math.min(first[position], micros);
    last[position] = Math.max(last[position], micros);
  }

  /** Adds a purchase to a day that has its event already. */
  void pay(int player, int day, double amount) {
    int position = position(player, day);
    purchases[position]++;
    sum(position).add(amount);
  }

  /** Adds the totals of a part of the input. */
  void addAll(int player, DayTotals part) {
    for (int i = 0; i < part.size(); i++) {
      int position = position(player, part.day(i));
      events[position] += part.events(i);
      first[position] = Math.min(first[position], part.firstMicros(i));
      last[position] = Math.max(last[position], part.lastMicros(i));
      purchases[position] += part.purchases(i);
      DecimalSum sum = part.sum(i);
      if (sum != null) {
        sum(position).add(sum);
      }
    }
  }

  /** Number of days of all players. */
  int size() {
    return size;
  }

  /** Number of these with a purchase. */
  int paid() {
    return paid;
  }

  /** The keys of all days, by player and then by day, for {@link #totals}. */
  long[] sorted() {
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * Totals of a player.
   *
   * @param sorted what {@link #sorted} gave
   * @param from the position in it at which the player begins
   * @param to the position behind the player's last day
   */
  DayTotals totals(long[] sorted, int from, int to) {
    DayTotals totals = new DayTotals(to - from);
    for (int i = from; i < to; i++) {
      int at = positions.get(sorted[i]);
      totals.set(
          i - from, day(sorted[i]), events[at], first[at], last[at], purchases[at], copy(sums[at]));
    }
    return totals;
  }

  /** Not the sum itself, which goes on growing. */
  private static @Nullable DecimalSum copy(@Nullable DecimalSum sum) {
    if (sum == null) {
      return null;
    }
    DecimalSum copy = new DecimalSum();
    copy.add(sum);
    return copy;
  }

  /** Where each player begins in {@link #sorted}, and the end. */
  static int[] starts(long[] sorted, int players) {
    int[] starts = new int[players + 1];
    for (long key : sorted) {
      starts[(int) (key >> 32) + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  private static int day(long key) {
    return (int) key ^ SIGN;
  }

  private DecimalSum sum(int position) {
    DecimalSum sum = sums[position];
    if (sum == null) {
      sum = new DecimalSum();
      sums[position] = sum;
      paid++;
    }
    return sum;
  }

  private int position(int player, int day) {
    long key = (long) player << 32 | Integer.toUnsignedLong(day ^ SIGN);
    int known = positions.get(key);
    if (known >= 0) {
      return known;
    }
    if (size == keys.length) {
      grow(size * 2);
    }
    positions.put(key, size);
    keys[size] = key;
    first[size] = Long.MAX_VALUE;
    last[size] = Long.MIN_VALUE;
    return size++;
  }

  private void grow(int length) {
    keys = Arrays.copyOf(keys, length);
    events = Arrays.copyOf(events, length);
    first = Arrays.copyOf(first, length);
    last = Arrays.copyOf(last, length);
    purchases = Arrays.copyOf(purchases, length);
    sums = Arrays.copyOf(sums, length);
  }
}
