package org.playlake.transforms.record;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Array form of a {@link LongIntMap} whose keys lie close together, as consecutive ids do: eight
 * times smaller, which keeps millions of players in the processor's caches.
 */
public final class DenseLongIntMap {

  /** For so many places in the array there is one number at least. */
  private static final int SPARSEST = 4;

  private static final int MOST_PLACES = 1 << 30;

  private final long least;

  /** Value plus 1, or 0 for no value, by key minus the least key. */
  private final int[] values;

  private DenseLongIntMap(long least, int[] values) {
    this.least = least;
    this.values = values;
  }

  /** The same entries, or null if they are too far apart. */
  public static @Nullable DenseLongIntMap of(LongIntMap table) {
    long[] range = {Long.MAX_VALUE, Long.MIN_VALUE};
    table.forEach(
        (number, value) -> {
          range[0] = Math.min(range[0], number);
          range[1] = Math.max(range[1], number);
        });
    // Below 0 where a long does not hold it.
    long span = range[1] - range[0];
    long most = Math.min((long) table.size() * SPARSEST, MOST_PLACES);
    if (table.size() == 0 || span < 0 || span >= most) {
      return null;
    }
    int[] values = new int[(int) span + 1];
    table.forEach((number, value) -> values[(int) (number - range[0])] = value + 1);
    return new DenseLongIntMap(range[0], values);
  }

  /** The value of {@code number}, or -1. */
  public int get(long number) {
    // Where it overflows it is beyond the array, as a number without sign.
    long place = number - least;
    return Long.compareUnsigned(place, values.length) < 0 ? values[(int) place] - 1 : -1;
  }
}
