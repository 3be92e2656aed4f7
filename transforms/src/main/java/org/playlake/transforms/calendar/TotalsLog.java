package org.playlake.transforms.calendar;

import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.LongIntMap;

/** Totals of players' days, added up in place as events come in any order. */
final class TotalsLog {
  private static final int FIRST = 16;

  private static final int NUMBERS = 4;

  /** Offsets in a day's numbers. */
  private static final int EVENTS = 0;

  private static final int EARLIEST = 1;
  private static final int LATEST = 2;
  private static final int PURCHASES = 3;

  /** Flips the sign of a day, so that days are in order when compared as unsigned bits. */
  private static final int SIGN = 1 << 31;

  private final LongIntMap positions = new LongIntMap();
  private long[] keys = new long[FIRST];

  /** The numbers of a day after those of another, so that one event touches one cache line. */
  private long[] numbers = new long[FIRST * NUMBERS];

  private @Nullable DecimalSum[] sums = new DecimalSum[FIRST];
  private int size;
  private int paid;

  void add(int player, int day, long micros) {
    count(position(player, day) * NUMBERS, 1, micros, micros);
  }

  /** Adds a purchase to a day that has its event already. */
  void pay(int player, int day, double amount) {
    int position = position(player, day);
    numbers[position * NUMBERS + PURCHASES]++;
    sum(position).add(amount);
  }

  /** Adds the totals of a part of the input. */
  void addAll(int player, DayTotals part) {
    for (int i = 0; i < part.size(); i++) {
      int position = position(player, part.day(i));
      int at = position * NUMBERS;
      count(at, part.events(i), part.firstMicros(i), part.lastMicros(i));
      numbers[at + PURCHASES] += part.purchases(i);
      DecimalSum sum = part.sum(i);
      if (sum != null) {
        sum(position).add(sum);
      }
    }
  }

  private void count(int at, long events, long first, long last) {
    numbers[at + EVENTS] += events;
    numbers[at + EARLIEST] = Math.min(numbers[at + EARLIEST], first);
    numbers[at + LATEST] = Math.max(numbers[at + LATEST], last);
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
      int position = positions.get(sorted[i]);
      int at = position * NUMBERS;
      totals.set(
          i - from,
          day(sorted[i]),
          numbers[at + EVENTS],
          numbers[at + EARLIEST],
          numbers[at + LATEST],
          numbers[at + PURCHASES],
          copy(sums[position]));
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
    numbers[size * NUMBERS + EARLIEST] = Long.MAX_VALUE;
    numbers[size * NUMBERS + LATEST] = Long.MIN_VALUE;
    return size++;
  }

  private void grow(int length) {
    keys = Arrays.copyOf(keys, length);
    numbers = Arrays.copyOf(numbers, length * NUMBERS);
    sums = Arrays.copyOf(sums, length);
  }
}
