package org.playlake.io.paimon.internal.catalog;

import org.apache.paimon.fs.PositionOutputStream;

/** A stream that counts its bytes and keeps none. */
final class NowhereStream extends PositionOutputStream {

  private long position;

  @Override
  public long getPos() {
    return position;
  }

  @Override
  public void write(int value) {
    position++;
  }

  @Override
  public void write(byte[] bytes) {
    position += bytes.length;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    position += length;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
