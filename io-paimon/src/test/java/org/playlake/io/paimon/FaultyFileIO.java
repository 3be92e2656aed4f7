package org.playlake.io.paimon;

import java.io.IOException;
import org.apache.paimon.fs.FileIO;
import org.apache.paimon.fs.FileIOLoader;
import org.apache.paimon.fs.FileStatus;
import org.apache.paimon.fs.Path;
import org.apache.paimon.fs.PositionOutputStream;
import org.apache.paimon.fs.SeekableInputStream;
import org.apache.paimon.fs.local.LocalFileIO;
import org.playlake.io.paimon.Faults.Moment;
import org.playlake.io.paimon.internal.catalog.Closing;

/** The local disk, each operation of which may fail as {@link Faults} say. */
public final class FaultyFileIO extends LocalFileIO {

  static final String SCHEME = "faulty";

  /** Loader by which Paimon finds this file system. */
  public static final class Loader implements FileIOLoader {

    @Override
    public String getScheme() {
      return SCHEME;
    }

    @Override
    public FileIO load(Path path) {
      return new FaultyFileIO();
    }
  }

  /** Something that is done with a file. */
  @FunctionalInterface
  private interface Operation<R> {
    R run() throws IOException;
  }

  private static <R> R run(Faults faults, Operation<R> operation) throws IOException {
    int number = faults.next();
    faults.reach(number, Moment.BEFORE);
    R result = operation.run();
    try {
      faults.reach(number, Moment.AFTER);
    } catch (IOException | RuntimeException e) {
      if (result instanceof AutoCloseable open) {
        Closing.all(open);
      }
      throw e;
    }
    return result;
  }

  private static Faults faults(Path path) {
    return Faults.of(path.toUri().getAuthority());
  }

  @Override
  public SeekableInputStream newInputStream(Path path) throws IOException {
    return run(faults(path), () -> super.newInputStream(path));
  }

  @Override
  public PositionOutputStream newOutputStream(Path path, boolean overwrite) throws IOException {
    return run(
        faults(path),
        () -> new FaultyOutputStream(faults(path), super.newOutputStream(path, overwrite)));
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return run(faults(path), () -> super.getFileStatus(path));
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return run(faults(path), () -> super.listStatus(path));
  }

  @Override
  public boolean exists(Path path) throws IOException {
    return run(faults(path), () -> super.exists(path));
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    return run(faults(path), () -> super.delete(path, recursive));
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    return run(faults(path), () -> super.mkdirs(path));
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    return run(faults(from), () -> super.rename(from, to));
  }

  /** Counts the first bytes that are written and the end of the file, and not each byte. */
  private static final class FaultyOutputStream extends PositionOutputStream {

    private final Faults faults;
    private final PositionOutputStream out;
    private boolean begun;

    FaultyOutputStream(Faults faults, PositionOutputStream out) {
      this.faults = faults;
      this.out = out;
    }

    @Override
    public long getPos() throws IOException {
      return out.getPos();
    }

    @Override
    public void write(int b) throws IOException {
      begin();
      out.write(b);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      begin();
      out.write(bytes, offset, length);
    }

    private void begin() throws IOException {
      if (!begun) {
        begun = true;
        run(faults, () -> begun);
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    /** The file is closed in any case, as is only fair. */
    @Override
    public void close() throws IOException {
      try {
        run(faults, () -> begun);
      } finally {
        out.close();
      }
    }
  }
}
