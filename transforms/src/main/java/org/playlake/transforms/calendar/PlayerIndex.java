package org.playlake.transforms.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.combine.Buckets;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.record.LongIntMap;
import org.playlake.transforms.record.LongList;

/** Numbers players from 0 on, those known by a number without an object each. */
final class PlayerIndex {
  /** Estimated heap bytes of an entry, and the extra of one that is not a number. */
  private static final int ENTRY_BYTES = 80;

  private static final int OTHER_BYTES = 128;

  private final LongIntMap indexOfNumbers = new LongIntMap();
  private final Map<PlayerId, Integer> indexOfOthers = new HashMap<>();

  /** The number of the player, by index; see {@code others} for players without one. */
  private final LongList numbers = new LongList();

  private final List<@Nullable PlayerId> others = new ArrayList<>();
  private long bytes;

  /** The index of {@code player}, who gets one if there is none. */
  int add(PlayerId player) {
    boolean isNumber = player.kind() == PlayerId.Kind.NUMBER;
    int known =
        isNumber ? indexOfNumbers.get(player.number()) : indexOfOthers.getOrDefault(player, -1);
    if (known >= 0) {
      return known;
    }
    int index = size();
    numbers.add(player.number());
    bytes += ENTRY_BYTES;
    if (isNumber) {
      others.add(null);
      indexOfNumbers.put(player.number(), index);
    } else {
      others.add(player);
      indexOfOthers.put(player, index);
      bytes += OTHER_BYTES + (player.text() == null ? 0 : player.text().length);
    }
    return index;
  }

  PlayerId get(int index) {
    @Nullable PlayerId other = others.get(index);
    return other == null ? PlayerId.of(numbers.get(index)) : other;
  }

  int size() {
    return numbers.size();
  }

  /** Estimated heap bytes. */
  long bytes() {
    return bytes;
  }

  /** Indices in the players' order, except that the anonymous one comes after the numbers. */
  int[] sorted() {
    int[] sorted = new int[size()];
    long[] ids = new long[size() - indexOfOthers.size()];
    int next = 0;
    for (int index = 0; index < sorted.length; index++) {
      if (others.get(index) == null) {
        ids[next++] = numbers.get(index);
      }
    }
    Arrays.sort(ids);
    for (int i = 0; i < ids.length; i++) {
      sorted[i] = indexOfNumbers.get(ids[i]);
    }
    for (PlayerId other : indexOfOthers.keySet().stream().sorted().toList()) {
      sorted[next++] = indexOfOthers.get(other);
    }
    return sorted;
  }

  /** The indices by {@code buckets} buckets, those of bucket 0 first. */
  int[] byBucket(int buckets) {
    int[] bucketOf = new int[size()];
    int[] next = new int[buckets + 1];
    for (int index = 0; index < bucketOf.length; index++) {
      bucketOf[index] = bucket(get(index), buckets);
      next[bucketOf[index] + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] sorted = new int[bucketOf.length];
    for (int index = 0; index < bucketOf.length; index++) {
      sorted[next[bucketOf[index]]++] = index;
    }
    return sorted;
  }

  /**
   * The player's bucket of {@code buckets}: a function of the id alone, the same on all workers.
   */
  static int bucket(PlayerId player, int buckets) {
    return Buckets.of(player.hashCode(), buckets);
  }
}
