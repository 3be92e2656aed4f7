package org.playlake.pipeline.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * A file that keeps what is read of it into buffers, without a copy: the buffers of Parquet's
 * reader, which are not written to again.
 */
final class KeptBytes implements InputFile {
  private final InputFile file;
  private final NavigableMap<Long, ByteBuffer> read = new TreeMap<>();

  KeptBytes(InputFile file) {
    this.file = file;
  }

  /** Drops what was kept. */
  void forget() {
    read.clear();
  }

  /** The bytes from a position on; none if not all of them are kept. */
  List<ByteBuffer> bytes(long start, long length) {
    List<ByteBuffer> bytes = new ArrayList<>();
    long position = start;
    long end = start + length;
    while (position < end) {
      Map.Entry<Long, ByteBuffer> entry = read.floorEntry(position);
      if (entry == null || entry.getKey() + entry.getValue().remaining() <= position) {
        return List.of();
      }
      ByteBuffer buffer = entry.getValue();
      int from = (int) (position - entry.getKey());
      int count = (int) Math.min(buffer.remaining() - from, end - position);
      bytes.add(buffer.slice(buffer.position() + from, count));
      position += count;
    }
    return bytes;
  }

  @Override
  public long getLength() throws IOException {
    return file.getLength();
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return new Stream(file.newStream());
  }

  @Override
  public String toString() {
    return file.toString();
  }

  private final class Stream extends SeekableInputStream {
    private final SeekableInputStream in;

    Stream(SeekableInputStream in) {
      this.in = in;
    }

    @Override
    public void readFully(ByteBuffer buffer) throws IOException {
      long position = in.getPos();
      ByteBuffer kept = buffer.duplicate();
      in.readFully(buffer);
      kept.limit(buffer.position());
      read.put(position, kept);
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
      return in.read(buffer);
    }

    @Override
    public long getPos() throws IOException {
      return in.getPos();
    }

    @Override
    public void seek(long position) throws IOException {
      in.seek(position);
    }

    @Override
    public void readFully(byte[] bytes) throws IOException {
      in.readFully(bytes);
    }

    @Override
    public void readFully(byte[] bytes, int start, int length) throws IOException {
      in.readFully(bytes, start, length);
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      return in.read(bytes, start, length);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
