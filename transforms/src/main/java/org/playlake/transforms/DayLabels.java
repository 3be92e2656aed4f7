package org.playlake.transforms;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Which labels (places, devices; null is one too) a player's days carry. As long as there is one
 * label alone, every day carries it and nothing is kept a day.
 */
final class DayLabels {
  /** A few labels are found faster by looking at each. */
  private static final int FEW = 8;

  private final List<@Nullable String> labels = new ArrayList<>(1);
  private @Nullable Map<@Nullable String, Integer> index;
  private @Nullable LongSet pairs;
  private int last;

  /**
   * Notes that {@code day} carries {@code label}; {@code days} are the days noted before this call.
   */
  void add(int day, @Nullable String label, SortedDays days) {
    int place = placeOf(label, days);
    if (pairs != null) {
      pairs.add(pair(day, place));
    }
  }

  /**
   * Takes over what another part of the same player's calendar knows of {@code otherDays}, before
   * those are taken into {@code days}.
   */
  void addAll(DayLabels other, SortedDays otherDays, SortedDays days) {
    int[] places = new int[other.labels.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = placeOf(other.labels.get(i), days);
    }
    LongSet all = pairs;
    if (all == null || places.length == 0) {
      return;
    }
    if (other.pairs == null) {
      otherDays.forEach(day -> all.add(pair(day, places[0])));
    } else {
      other.pairs.forEach(pair -> all.add(pair(day(pair), places[place(pair)])));
    }
  }

  /** The labels in the order first seen; the places given elsewhere are positions in it. */
  List<@Nullable String> labels() {
    return labels;
  }

  /** The pairs of day and place in ascending order, or null where every day has the only label. */
  long @Nullable [] sortedPairs() {
    return pairs == null ? null : pairs.sorted();
  }

  static int day(long pair) {
    return (int) (pair >> 32);
  }

  static int place(long pair) {
    return (int) pair;
  }

  private static long pair(int day, int place) {
    return ((long) day << 32) | place;
  }

  private int placeOf(@Nullable String label, SortedDays days) {
    if (!labels.isEmpty() && same(labels.get(last), label)) {
      return last;
    }
    int place = find(label);
    if (place < 0) {
      place = labels.size();
      labels.add(label);
      if (index != null) {
        index.put(label, place);
      }
      if (place == 1) {
        LongSet first = new LongSet();
        days.forEach(day -> first.add(pair(day, 0)));
        pairs = first;
      }
    }
    last = place;
    return place;
  }

  private int find(@Nullable String label) {
    if (labels.size() <= FEW) {
      for (int i = 0; i < labels.size(); i++) {
        if (same(labels.get(i), label)) {
          return i;
        }
      }
      return -1;
    }
    if (index == null) {
      index = new HashMap<>();
      for (int i = 0; i < labels.size(); i++) {
        index.put(labels.get(i), i);
      }
    }
    return index.getOrDefault(label, -1);
  }

  @SuppressWarnings("ReferenceEquality") // equal Strings are mostly one: they come out of a cache
  private static boolean same(@Nullable String a, @Nullable String b) {
    return a == b || (a != null && a.equals(b));
  }

  void write(DataOutput out) throws IOException {
    Fields.writeInt(labels.size(), out);
    for (String label : labels) {
      Fields.writeText(label, out);
    }
    if (pairs != null) {
      long previous = 0;
      long[] sorted = pairs.sorted();
      Fields.writeInt(sorted.length, out);
      for (long pair : sorted) {
        Fields.writeInt(day(pair) - day(previous), out);
        Fields.writeInt(place(pair), out);
        previous = pair;
      }
    }
  }

  static DayLabels read(DataInput in) throws IOException {
    DayLabels read = new DayLabels();
    int count = Fields.readInt(in);
    for (int i = 0; i < count; i++) {
      read.labels.add(Fields.readText(in));
    }
    if (count > 1) {
      int size = Fields.readInt(in);
      LongSet pairs = new LongSet(size);
      int day = 0;
      for (int i = 0; i < size; i++) {
        day += Fields.readInt(in);
        pairs.add(pair(day, Fields.readInt(in)));
      }
      read.pairs = pairs;
    }
    return read;
  }
}
