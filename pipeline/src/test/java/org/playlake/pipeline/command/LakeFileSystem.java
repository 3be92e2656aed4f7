package org.playlake.pipeline.command;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * Local files as {@code lake://bucket/..}, in any bucket: reading only, but for the bucket {@code
 * writable}. In the buckets {@code memory}, {@code stack} and {@code linkage} the first page of a
 * file ends in an error of the JVM; in {@code changing} another run begins and ends there, which
 * brings a column, and in {@code rival} one that publishes. The bucket {@code dying} is written to
 * as often as {@link #changesLeft} says, and then nothing of it can be reached any more.
 */
public final class LakeFileSystem extends FileSystem {
  private static final int FIRST_PAGE = 4;

  /** How many changes the bucket {@code dying} allows. */
  static final AtomicInteger changesLeft = new AtomicInteger(Integer.MAX_VALUE);

  private URI root = URI.create("lake://none");

  private final RawLocalFileSystem local = new RawLocalFileSystem();

  @Override
  public void initialize(URI name, Configuration configuration) throws IOException {
    super.initialize(name, configuration);
    root = URI.create("lake://" + name.getAuthority());
    local.initialize(URI.create("file:///"), configuration);
  }

  private static Path local(Path path) {
    return new Path(path.toUri().getPath());
  }

  private FileStatus named(FileStatus status) {
    status.setPath(new Path(root + status.getPath().toUri().getPath()));
    return status;
  }

  @Override
  public URI getUri() {
    return root;
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    if (changesLeft.get() < 0 && root.getAuthority().equals("dying")) {
      throw new IOException("The disk is gone");
    }
    FSDataInputStream file = local.open(local(path), bufferSize);
    return switch (root.getAuthority()) {
      case "memory" -> failing(file, () -> new OutOfMemoryError("Java heap space"));
      case "stack" -> failing(file, StackOverflowError::new);
      case "linkage" -> failing(file, () -> new NoClassDefFoundError("org/example/Codec"));
      case "changing" -> atFirstPage(file, () -> OtherTable.addColumn(path));
      case "rival" -> atFirstPage(file, () -> RivalRun.publish(path));
      default -> file;
    };
  }

  private static FSDataInputStream failing(FSDataInputStream file, Supplier<Error> error) {
    return atFirstPage(
        file,
        () -> {
          throw error.get();
        });
  }

  private static FSDataInputStream atFirstPage(FSDataInputStream file, Runnable action) {
    return new FSDataInputStream(file.getWrappedStream()) {
      @Override
      public void seek(long position) throws IOException {
        if (position == FIRST_PAGE) {
          action.run();
        }
        super.seek(position);
      }
    };
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    FileStatus[] found = local.listStatus(local(path));
    for (FileStatus status : found) {
      named(status);
    }
    return found;
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return named(local.getFileStatus(local(path)));
  }

  @Override
  public Path getWorkingDirectory() {
    return new Path(root + "/");
  }

  @Override
  public void setWorkingDirectory(Path folder) {}

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    refuseUnlessWritable();
    return local.create(
        local(path), permission, overwrite, bufferSize, replication, blockSize, progress);
  }

  private void refuseUnlessWritable() throws IOException {
    if (root.getAuthority().equals("dying")) {
      if (changesLeft.decrementAndGet() < 0) {
        throw new IOException("The disk is gone");
      }
      return;
    }
    if (!root.getAuthority().equals("writable")) {
      throw new UnsupportedOperationException("Sources are not written");
    }
  }

  @Override
  public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
    throw new UnsupportedOperationException("Sources are not written");
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    if (root.getAuthority().equals("dying")) {
      refuseUnlessWritable();
      return local.rename(local(from), local(to));
    }
    throw new UnsupportedOperationException("Sources are not moved");
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    refuseUnlessWritable();
    return local.delete(local(path), recursive);
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) throws IOException {
    refuseUnlessWritable();
    return local.mkdirs(local(path), permission);
  }
}
