package org.playlake.io.paimon.internal.copy;

import org.apache.paimon.shade.org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.paimon.shade.org.apache.parquet.io.DelegatingSeekableInputStream;

/**
 * The bytes of a chunk as Parquet wants to read a file that has them behind its magic bytes. They
 * are read once, from first to last.
 */
final class ChunkStream extends DelegatingSeekableInputStream {
  /** No chunk starts at 0, which stands for an offset that is not given. */
  static final long START = 4;

  private final ByteBufferInputStream bytes;

  ChunkStream(ByteBufferInputStream bytes) {
    super(bytes);
    this.bytes = bytes;
  }

  @Override
  public long getPos() {
    return START + bytes.position();
  }

  @Override
  public void seek(long position) {
    if (position != getPos()) {
      throw new IllegalStateException("A chunk is copied from its start: " + position);
    }
  }
}
