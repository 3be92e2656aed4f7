package org.playlake.io.paimon.internal.distinct;

/** Makes a hash of bits. */
public final class Mixing {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** Start value, without which 0 would stay 0. */
  private static final long START = 0x243F6A8885A308D3L;

  private Mixing() {}

  /**
   * Changes all bits, whichever of them differ. A product alone carries upwards only, and what
   * small doubles and long decimals differ in are the highest bits.
   */
  public static long mix(long bits) {
    long started = bits ^ START;
    return Math.multiplyHigh(started, FACTOR) ^ (started * FACTOR);
  }

  /** Half as many bits. */
  public static int fold(long mixed) {
    return (int) (mixed ^ (mixed >>> Integer.SIZE));
  }
}
