package org.playlake.io.paimon.internal.distinct;

/** Makes a hash of bits. */
public final class Mixing {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** Start value, without which 0 would stay 0. */
  private static final long START = 0x243F6A8885A308D3L;

  private static final int HALF = Integer.SIZE;

  private Mixing() {}

  /**
   * Changes all bits, whichever of them differ; no two come out the same. A product alone carries
   * upwards only, and what small doubles and long decimals differ in are the highest bits, so these
   * are added to the lowest before. Twice, since texts differ in several places at once.
   */
  public static long mix(long bits) {
    long started = bits ^ START;
    long once = (started ^ (started >>> HALF)) * FACTOR;
    long twice = (once ^ (once >>> HALF)) * FACTOR;
    return twice ^ (twice >>> HALF);
  }

  /** Half as many bits: the upper ones, which all others were carried into. */
  public static int fold(long mixed) {
    return (int) (mixed >>> HALF);
  }
}
