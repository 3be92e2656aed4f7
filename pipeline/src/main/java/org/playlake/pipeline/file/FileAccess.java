package org.playlake.pipeline.file;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.io.InputFile;

/**
 * Access to files outside the lake: local ones by path, those with a scheme through Hadoop. One
 * instance a launcher or reader.
 */
public final class FileAccess {
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:/.*");
  private static final Pattern FILE_SCHEME = Pattern.compile("^(?i:file):(//)?(?=/)");

  private final FileStore local = new LocalStore();
  private final FileStore remote;

  private FileAccess(Configuration configuration) {
    remote = new HadoopStore(configuration);
  }

  /** With the Hadoop configuration of this JVM, and what a pipeline adds to it. */
  public static FileAccess of(PipelineOptions options) {
    return new FileAccess(HadoopFileSystems.configuration(options));
  }

  /** Whether a path or pattern is one for Hadoop. */
  public static boolean isRemote(String path) {
    return SCHEME.matcher(path).matches() && !FILE_SCHEME.matcher(path).find();
  }

  /** The path of a {@code file:} URI; any other as it is. */
  static String withoutFileScheme(String path) {
    return FILE_SCHEME.matcher(path).replaceFirst("");
  }

  FileStore store(String path) {
    return isRemote(path) ? remote : local;
  }

  /**
   * Finds out whether a file can be written at its place, and leaves nothing there.
   *
   * @throws IOException if it cannot
   */
  public void checkWritable(String path) throws IOException {
    store(path).checkWritable(withoutFileScheme(path));
  }

  /** The bytes of a file. */
  public byte[] read(String path) throws IOException {
    return store(path).read(withoutFileScheme(path));
  }

  /** Writes a file, in the place of one that is there, with the folders that it needs. */
  public void write(String path, byte[] content) throws IOException {
    store(path).write(withoutFileScheme(path), content);
  }

  /** A file for Parquet. */
  public InputFile input(String name, long length) {
    return store(name).input(name, length);
  }
}
