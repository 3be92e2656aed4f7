package org.playlake.io.paimon.internal.parquet;

import java.io.IOException;
import org.apache.paimon.fs.PositionOutputStream;

/** Takes so many bytes, and fails at the next. */
final class FullDisk extends PositionOutputStream {

  private final long room;
  private long taken;

  FullDisk(long room) {
    this.room = room;
  }

  @Override
  public long getPos() {
    return taken;
  }

  @Override
  public void write(int b) throws IOException {
    take(1);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    take(bytes.length);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    take(length);
  }

  private void take(int bytes) throws IOException {
    if (bytes > room - taken) {
      throw new IOException("disk full");
    }
    taken += bytes;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
