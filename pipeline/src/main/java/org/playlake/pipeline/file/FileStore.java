package org.playlake.pipeline.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.io.InputFile;

/** Files and folders of one kind of file system, by path. */
interface FileStore {

  /**
   * A file or folder.
   *
   * @param path as the store opens it
   * @param name the last part of the path
   * @param length in bytes; negative for a link that leads nowhere
   * @param modified when it was last written, in milliseconds since 1970-01-01T00:00Z
   * @param identity equal for two paths that lead to one file
   */
  record Entry(
      String path, String name, boolean isFolder, long length, long modified, String identity) {}

  /** The file or folder at a path, or empty. */
  Optional<Entry> entry(String path) throws IOException;

  /** The files and folders in a folder, in no order. */
  List<Entry> list(Entry folder) throws IOException;

  /** The bytes of a file. */
  byte[] read(String path) throws IOException;

  /** Throws an exception where a file cannot be written; leaves nothing there. */
  void checkWritable(String path) throws IOException;

  /** Writes a file, in the place of one that is there, with the folders that it needs. */
  void write(String path, byte[] content) throws IOException;

  /** A file for Parquet. */
  InputFile input(String path, long length);
}
