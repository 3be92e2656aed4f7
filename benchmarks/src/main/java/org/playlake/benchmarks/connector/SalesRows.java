package org.playlake.benchmarks.connector;

import java.util.Locale;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.Timestamp;

/** Made-up sales: the same number has the same row each time. */
final class SalesRows {
  private static final int REGIONS = 24;
  private static final long FIRST_MICROS = 1_767_225_600_000_000L;
  private static final BinaryString[] REGION_NAMES = regions();

  private SalesRows() {}

  static GenericRow row(long number) {
    long mixed = mix(number);
    return GenericRow.of(
        id(number),
        mixed % 100 == 0 ? null : (int) (mixed >>> 50),
        mixed % 50 == 1 ? null : REGION_NAMES[(int) (mixed >>> 33 & 0xffff) % REGIONS],
        BinaryString.fromString("player-" + Long.toHexString(mixed)),
        // Sums of quarters are the same in any order.
        (mixed >>> 20 & 0xffff) * 0.25,
        Timestamp.fromMicros(FIRST_MICROS + (mixed >>> 17)));
  }

  /** Keys in no order, each once: an odd factor only mixes the numbers up to a power of two. */
  private static long id(long number) {
    return number * 2_654_435_761L & (1L << 36) - 1;
  }

  static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }

  private static BinaryString[] regions() {
    BinaryString[] names = new BinaryString[REGIONS];
    for (int i = 0; i < REGIONS; i++) {
      names[i] = BinaryString.fromString(String.format(Locale.ROOT, "region %02d", i));
    }
    return names;
  }
}
