package org.playlake.io.paimon.internal.sample;

/** The clustering key of a row that is there one or more times. Immutable. */
final class Sampled {

  private final byte[] key;
  private final int rowBytes;
  private final long rows;

  Sampled(byte[] key, int rowBytes, long rows) {
    this.key = key;
    this.rowBytes = rowBytes;
    this.rows = rows;
  }

  Sampled plus(long more) {
    return new Sampled(key, rowBytes, rows + more);
  }

  byte[] key() {
    return key;
  }

  /** Bytes of the whole row. */
  int rowBytes() {
    return rowBytes;
  }

  long rows() {
    return rows;
  }
}
