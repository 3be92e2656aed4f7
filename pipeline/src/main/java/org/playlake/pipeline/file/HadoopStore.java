package org.playlake.pipeline.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** Files that Hadoop reaches, such as {@code hdfs://}, {@code oss://} or {@code s3a://}. */
final class HadoopStore implements FileStore {
  private final Configuration configuration;
  private final Set<String> reached = new HashSet<>();

  HadoopStore(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public Optional<Entry> entry(String path) throws IOException {
    // The root of a bucket has no path of its own.
    Path found = new Path(path.matches("[^/]+://[^/]*") ? path + "/" : path);
    reach(found.toUri());
    try {
      return Optional.of(entry(found.getFileSystem(configuration).getFileStatus(found)));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Looks once whether somebody is there: the libraries would try for minutes. */
  private void reach(URI uri) throws IOException {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String family = scheme.startsWith("s3") ? "s3a" : scheme;
    String url =
        configuration.getTrimmed(
            "fs." + family + ".bucket." + uri.getAuthority() + ".endpoint",
            configuration.getTrimmed("fs." + family + ".endpoint", ""));
    boolean hasProxy = !configuration.getTrimmed("fs." + family + ".proxy.host", "").isEmpty();
    if (url.isEmpty() || hasProxy || !reached.add(url)) {
      return;
    }
    try {
      new Endpoint(url).reach();
    } catch (IOException e) {
      throw new IOException(
          "the endpoint " + url + " of fs." + family + ".endpoint cannot be reached", e);
    }
  }

  @Override
  public List<Entry> list(Entry folder) throws IOException {
    Path path = new Path(folder.path());
    FileStatus[] found = path.getFileSystem(configuration).listStatus(path);
    return Arrays.stream(found).map(HadoopStore::entry).toList();
  }

  private static Entry entry(FileStatus status) {
    Path path = status.getPath();
    return new Entry(
        path.toString(),
        path.getName(),
        status.isDirectory(),
        status.getLen(),
        status.getModificationTime(),
        path.toString());
  }

  @Override
  public byte[] read(String path) throws IOException {
    Path file = new Path(path);
    reach(file.toUri());
    try (InputStream in = file.getFileSystem(configuration).open(file)) {
      return in.readAllBytes();
    }
  }

  @Override
  public void checkWritable(String path) throws IOException {
    Path file = new Path(path);
    FileSystem files = file.getFileSystem(configuration);
    if (files.exists(file) && files.getFileStatus(file).isDirectory()) {
      throw new IOException("It is a folder. Name a file in it");
    }
    List<Path> missing = new ArrayList<>();
    for (Path each = file.getParent(); each != null && !files.exists(each); ) {
      missing.add(each);
      each = each.getParent();
    }
    Path probe = new Path(file.getParent(), ".playlake-" + UUID.randomUUID());
    files.create(probe, false).close();
    files.delete(probe, false);
    for (Path folder : missing) {
      if (files.exists(folder) && files.listStatus(folder).length == 0) {
        files.delete(folder, false);
      }
    }
  }

  @Override
  public void write(String path, byte[] content) throws IOException {
    Path file = new Path(path);
    try (OutputStream out = file.getFileSystem(configuration).create(file, true)) {
      out.write(content);
    }
  }

  @Override
  public InputFile input(String name, long length) {
    Path path = new Path(name);
    return new InputFile() {
      @Override
      public long getLength() {
        return length;
      }

      @Override
      public SeekableInputStream newStream() throws IOException {
        return HadoopStreams.wrap(path.getFileSystem(configuration).open(path));
      }

      @Override
      public String toString() {
        return name;
      }
    };
  }
}
