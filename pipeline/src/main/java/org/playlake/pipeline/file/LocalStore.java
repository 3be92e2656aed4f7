package org.playlake.pipeline.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.parquet.io.InputFile;

/** Local files. Links are followed. */
final class LocalStore implements FileStore {

  @Override
  public Optional<Entry> entry(String path) throws IOException {
    Path local = Path.of(path).toAbsolutePath();
    try {
      return Optional.of(entry(local));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Entry> list(Entry folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> paths = Files.list(Path.of(folder.path()))) {
      for (Path path : paths.toList()) {
        try {
          entries.add(entry(path));
        } catch (NoSuchFileException e) {
          entries.add(new Entry(path.toString(), name(path), false, -1, 0, path.toString()));
        }
      }
    }
    return entries;
  }

  private static Entry entry(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    Object key = attributes.fileKey();
    return new Entry(
        path.toString(),
        name(path),
        attributes.isDirectory(),
        attributes.size(),
        attributes.lastModifiedTime().toMillis(),
        key == null ? path.toRealPath().toString() : key.toString());
  }

  private static String name(Path path) {
    return path.getFileName() == null ? "" : path.getFileName().toString();
  }

  @Override
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(Path.of(path));
  }

  @Override
  public void checkWritable(String path) throws IOException {
    Path file = Path.of(path).toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new IOException("It is a folder. Name a file in it");
    }
    if (Files.exists(file)) {
      if (!Files.isWritable(file)) {
        throw new AccessDeniedException(path);
      }
      return;
    }
    Path folder = file.getParent();
    while (!Files.exists(folder)) {
      folder = folder.getParent();
    }
    Files.delete(Files.createTempFile(folder, ".playlake-", ".tmp"));
  }

  /** Not by a file beside it: what is there may be a link, a pipe or a terminal. */
  @Override
  public void write(String path, byte[] content) throws IOException {
    Path file = Path.of(path).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  @Override
  public InputFile input(String path, long length) {
    return new LocalInputFile(Path.of(path), length);
  }
}
