package org.playlake.pipeline.parquet;

import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file with another footer: for readers that cannot take the one it has. */
final class RewrittenFile implements InputFile {
  private final InputFile file;
  private final long footerStart;
  private final byte[] footer;

  private RewrittenFile(InputFile file, long footerStart, byte[] footer) {
    this.file = file;
    this.footerStart = footerStart;
    this.footer = footer;
  }

  /** The file with a footer that this version of Parquet knows all of. */
  static RewrittenFile withoutUnknownTypes(InputFile file) throws IOException {
    RawFooter raw = RawFooter.read(file);
    SchemaNotes.clean(raw.meta().getSchema());
    return new RewrittenFile(file, raw.start(), raw.toBytes());
  }

  @Override
  public long getLength() {
    return footerStart + footer.length;
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    Bytes bytes = new Bytes(file.newStream());
    return new DelegatingSeekableInputStream(bytes) {
      @Override
      public long getPos() {
        return bytes.position;
      }

      @Override
      public void seek(long position) {
        bytes.position = position;
      }
    };
  }

  @Override
  public String toString() {
    return file.toString();
  }

  /** The bytes of the file up to its footer, then those of the other one. */
  private final class Bytes extends InputStream {
    private final SeekableInputStream data;
    private long position;

    Bytes(SeekableInputStream data) {
      this.data = data;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int count = position < footerStart ? data(to, offset, length) : footer(to, offset, length);
      position += Math.max(count, 0);
      return count;
    }

    private int data(byte[] to, int offset, int length) throws IOException {
      if (data.getPos() != position) {
        data.seek(position);
      }
      return data.read(to, offset, (int) Math.min(length, footerStart - position));
    }

    private int footer(byte[] to, int offset, int length) {
      int from = (int) (position - footerStart);
      int count = Math.min(length, footer.length - from);
      if (count <= 0) {
        return -1;
      }
      System.arraycopy(footer, from, to, offset, count);
      return count;
    }

    @Override
    public void close() throws IOException {
      data.close();
    }
  }
}
