package org.playlake.transforms;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Days in ascending order, each once. */
final class SortedDays {
  private int[] days;
  private int size;

  SortedDays() {
    this(4);
  }

  private SortedDays(int expected) {
    days = new int[expected];
  }

  /** The position of {@code day}, or {@code -(the position it would have) - 1}. */
  int find(int day) {
    if (size > 0 && days[size - 1] < day) {
      return -size - 1;
    }
    return Arrays.binarySearch(days, 0, size, day);
  }

  boolean contains(int day) {
    return find(day) >= 0;
  }

  /** Puts a day that is not there yet at {@code position}. */
  void insert(int position, int day) {
    if (size == days.length) {
      days = Arrays.copyOf(days, size * 2);
    }
    System.arraycopy(days, position, days, position + 1, size - position);
    days[position] = day;
    size++;
  }

  int size() {
    return size;
  }

  int get(int position) {
    return days[position];
  }

  void forEach(IntConsumer consumer) {
    for (int i = 0; i < size; i++) {
      consumer.accept(days[i]);
    }
  }

  /** The days as distances, a byte each where they are close. */
  void write(DataOutput out) throws IOException {
    Fields.writeInt(size, out);
    int previous = 0;
    for (int i = 0; i < size; i++) {
      Fields.writeInt(days[i] - previous, out);
      previous = days[i];
    }
  }

  static SortedDays read(DataInput in) throws IOException {
    int count = Fields.readInt(in);
    SortedDays read = new SortedDays(Math.max(count, 1));
    int day = 0;
    for (int i = 0; i < count; i++) {
      day += Fields.readInt(in);
      read.days[i] = day;
    }
    read.size = count;
    return read;
  }
}
