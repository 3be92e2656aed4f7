package org.playlake.transforms.calendar;

import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.LongIntMap;
import org.playlake.transforms.record.LongList;
import org.playlake.transforms.record.TextIndex;

/**
 * The places and devices of many calendars, each text once; a calendar knows the numbers of pairs
 * of them. Grows while calendars are gathered and does not change any more once they are read.
 */
final class CalendarLabels {
  /** Estimated heap bytes of a pair. */
  private static final int PAIR_BYTES = 64;

  private final TextIndex places;
  private final TextIndex devices;
  private final LongIntMap numbers = new LongIntMap();
  private final LongList pairs = new LongList();

  CalendarLabels() {
    this(new TextIndex(), new TextIndex());
  }

  private CalendarLabels(TextIndex places, TextIndex devices) {
    this.places = places;
    this.devices = devices;
  }

  /** The number of a pair, which gets one if it has none. */
  int add(@Nullable String place, @Nullable String device) {
    return add(pair(places.add(place), devices.add(device)));
  }

  private int add(long pair) {
    int number = numbers.get(pair);
    if (number < 0) {
      number = size();
      numbers.put(pair, number);
      pairs.add(pair);
    }
    return number;
  }

  TextIndex places() {
    return places;
  }

  TextIndex devices() {
    return devices;
  }

  /** The number of the place in {@link #places} that a pair has. */
  int place(int number) {
    return (int) (pairs.get(number) >> 32);
  }

  /** The number of the device in {@link #devices} that a pair has. */
  int device(int number) {
    return (int) pairs.get(number);
  }

  /** Number of pairs. */
  int size() {
    return pairs.size();
  }

  /** Estimated heap bytes. */
  long bytes() {
    return places.bytes() + devices.bytes() + (long) size() * PAIR_BYTES;
  }

  /** The same labels, numbered in the order of their texts, however they came. */
  CalendarLabels sorted() {
    CalendarLabels sorted = new CalendarLabels(places.sorted(), devices.sorted());
    long[] ordered = new long[size()];
    for (int number = 0; number < ordered.length; number++) {
      ordered[number] = pairIn(sorted, number);
    }
    Arrays.sort(ordered);
    for (long pair : ordered) {
      sorted.add(pair);
    }
    return sorted;
  }

  /** For each of these pairs its number in {@code other}, which has them all. */
  int[] numbersIn(CalendarLabels other) {
    int[] others = new int[size()];
    for (int number = 0; number < others.length; number++) {
      others[number] = other.add(pairIn(other, number));
    }
    return others;
  }

  private long pairIn(CalendarLabels other, int number) {
    return pair(
        other.places.add(places.get(place(number))),
        other.devices.add(devices.get(device(number))));
  }

  private static long pair(int place, int device) {
    return (long) place << 32 | device;
  }
}
