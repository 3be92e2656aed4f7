package org.playlake.transforms.combine;

/** Assignment of keys to buckets by their hash, the same on all workers. */
public final class Buckets {
  /** The golden ratio in 32 bits, which spreads hashes that follow one another. */
  private static final int FACTOR = 0x9E3779B9;

  private Buckets() {}

  /** The bucket of a hash, from 0 to below {@code count}. */
  public static int of(int hash, int count) {
    int mixed = hash * FACTOR;
    return Math.floorMod(mixed ^ (mixed >>> 16), count);
  }
}
