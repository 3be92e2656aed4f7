package org.playlake.transforms.calendar;

import java.util.Arrays;

/**
 * Numbers of players' days, noted in any order and read back player by player, day by day: twelve
 * bytes each, and no object.
 */
final class DayLog {
  private static final int FIRST = 16;

  private int[] players = new int[FIRST];

  /** The day in the upper half, the number in the lower. */
  private long[] entries = new long[FIRST];

  private int size;

  /** {@code player} and {@code number} are not negative, {@code day} may be any. */
  void add(int player, int day, int number) {
    if (size == entries.length) {
      players = Arrays.copyOf(players, size * 2);
      entries = Arrays.copyOf(entries, size * 2);
    }
    players[size] = player;
    entries[size++] = entry(day, number);
  }

  int size() {
    return size;
  }

  int player(int position) {
    return players[position];
  }

  long entry(int position) {
    return entries[position];
  }

  /** Entries of a range of positions. */
  long[] entries(int from, int to) {
    return Arrays.copyOfRange(entries, from, to);
  }

  /** Puts another number into the place of each. */
  void renumber(int[] others) {
    for (int i = 0; i < size; i++) {
      entries[i] = entry(day(entries[i]), others[number(entries[i])]);
    }
  }

  /**
   * Sorts by player, then by day, then by number, and drops what is there twice.
   *
   * @param count how many players there are
   * @return the position at which each player begins, and the end
   */
  int[] sort(int count) {
    int[] starts = new int[count + 1];
    for (int i = 0; i < size; i++) {
      starts[players[i] + 1]++;
    }
    for (int player = 0; player < count; player++) {
      starts[player + 1] += starts[player];
    }
    int[] next = Arrays.copyOf(starts, count);
    long[] sorted = new long[entries.length];
    for (int i = 0; i < size; i++) {
      sorted[next[players[i]]++] = entries[i];
    }
    entries = sorted;
    size = 0;
    for (int player = 0; player < count; player++) {
      int from = starts[player];
      int to = starts[player + 1];
      Arrays.sort(entries, from, to);
      starts[player] = size;
      for (int i = from; i < to; i++) {
        if (size == starts[player] || entries[size - 1] != entries[i]) {
          players[size] = player;
          entries[size++] = entries[i];
        }
      }
    }
    starts[count] = size;
    return starts;
  }

  static long entry(int day, int number) {
    return (long) day << 32 | number;
  }

  static int day(long entry) {
    return (int) (entry >> 32);
  }

  static int number(long entry) {
    return (int) entry;
  }
}
