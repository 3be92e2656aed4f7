package org.playlake.pipeline.pass;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.beam.sdk.values.KV;

/**
 * Division of buckets of players into shares by the bytes of their events: a share fits into
 * memory, however many events a player has.
 */
final class BucketShares {

  /** Bytes of events that make a share; with the traits of a bucket, what a task holds. */
  private static final long SHARE_BYTES = 32L << 20;

  private static final int MOST_SHARES_OF_BUCKET = 1 << 16;

  /**
   * The shares of a bucket, numbered after those of the buckets before.
   *
   * @param first the number of the first
   * @param count how many
   */
  private record Range(int first, int count) {}

  private final Map<Integer, Range> ranges = new TreeMap<>();

  /**
   * Shares of about 32 MB.
   *
   * @param sizes bytes of events, by bucket; each bucket once
   */
  static BucketShares of(Iterable<KV<Integer, Long>> sizes) {
    return new BucketShares(sizes, SHARE_BYTES);
  }

  BucketShares(Iterable<KV<Integer, Long>> sizes, long shareBytes) {
    Map<Integer, Long> inOrder = new TreeMap<>();
    sizes.forEach(size -> inOrder.put(size.getKey(), size.getValue()));
    int next = 0;
    for (Map.Entry<Integer, Long> size : inOrder.entrySet()) {
      long count = Math.max(1, (size.getValue() + shareBytes - 1) / shareBytes);
      Range range = new Range(next, (int) Math.min(MOST_SHARES_OF_BUCKET, count));
      ranges.put(size.getKey(), range);
      next += range.count;
    }
  }

  /**
   * The share of a block of events. It follows from the bytes alone, so that a block which is made
   * again comes to the same.
   */
  int of(int bucket, byte[] block) {
    Range range = ranges.get(bucket);
    return range.first + Math.floorMod(Arrays.hashCode(block), range.count);
  }

  /** Gives every share of a bucket; none where it has no events. */
  void forEach(int bucket, IntConsumer action) {
    Range range = ranges.getOrDefault(bucket, new Range(0, 0));
    for (int i = 0; i < range.count; i++) {
      action.accept(range.first + i);
    }
  }
}
