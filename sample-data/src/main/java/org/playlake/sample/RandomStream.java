package org.playlake.sample;

/**
 * A stream of draws that its key alone decides.
 *
 * <p>SplitMix64, written out here because no JDK promises the same numbers from its own generators
 * in the next release.
 */
final class RandomStream {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  RandomStream(long key) {
    this.state = key;
  }

  /** A key for a part of what {@code key} stands for: a player of a sample, a day of a player. */
  static long key(long key, long part) {
    return mix(key ^ mix(part + STEP));
  }

  /** The key read as a fraction in [0, 1): a single draw without a stream. */
  static double fraction(long key) {
    return (mix(key) >>> 11) * 0x1p-53;
  }

  long next() {
    state += STEP;
    return mix(state);
  }

  /** Draws a number from 0 to below 1. */
  double fraction() {
    return (next() >>> 11) * 0x1p-53;
  }

  /** Draws a number from 0 to below {@code bound}. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** Draws a number from {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** Draws true once in {@code draws} on average. */
  boolean oneIn(int draws) {
    return below(draws) == 0;
  }

  /** A whole number of days with the mean given, short ones the most frequent. */
  int days(double mean) {
    // StrictMath: the last bit of Math.log may differ from one processor to the next.
    return (int) Math.min(1e6, -mean * StrictMath.log(1 - fraction()));
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
