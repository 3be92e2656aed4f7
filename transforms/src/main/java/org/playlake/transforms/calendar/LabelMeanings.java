package org.playlake.transforms.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.TextIndex;

/**
 * Maps labels of a player's day to their distinct meanings, such as locations to regions. Not
 * thread-safe.
 */
final class LabelMeanings<M> {
  /** List of the single meaning, by label: most days have one. */
  private final List<List<M>> alone;

  /** First label with the same meaning, by label. */
  private final int[] first;

  /** Last day (counted from the first one asked for) with the meaning, by first label. */
  private final int[] seen;

  private int day;
  private List<M> found = List.of();

  LabelMeanings(TextIndex labels, Function<@Nullable String, M> meaning) {
    alone = new ArrayList<>(labels.size());
    first = new int[labels.size()];
    seen = new int[labels.size()];
    Arrays.fill(seen, -1);
    Map<M, Integer> known = new HashMap<>();
    for (int label = 0; label < first.length; label++) {
      M means = meaning.apply(labels.get(label));
      @Nullable Integer same = known.putIfAbsent(means, label);
      first[label] = same == null ? label : same;
      alone.add(same == null ? List.of(means) : alone.get(same));
    }
  }

  /** Adds what a label of the day means. */
  void add(int label) {
    int means = first[label];
    if (seen[means] == day) {
      return;
    }
    seen[means] = day;
    if (found.isEmpty()) {
      found = alone.get(means);
      return;
    }
    if (found.size() == 1) {
      found = new ArrayList<>(found);
    }
    found.add(alone.get(means).get(0));
  }

  /** The meanings of the day, in the order of their labels; what is added next is another day's. */
  List<M> next() {
    List<M> all = found;
    found = List.of();
    day++;
    return all;
  }
}
