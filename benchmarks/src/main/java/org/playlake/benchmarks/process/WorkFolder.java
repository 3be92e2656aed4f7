package org.playlake.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for what a benchmark writes; it goes at the end. Logs stay beside it.
 *
 * @param folder the folder
 */
public record WorkFolder(Path folder) implements AutoCloseable {

  /** A new folder under {@code benchmarks/target}. */
  public static WorkFolder create() throws IOException {
    return new WorkFolder(
        Files.createTempDirectory(
            Files.createDirectories(Home.resolve("benchmarks/target").toAbsolutePath()), "work-"));
  }

  /** A file or folder in it. */
  public Path resolve(String name) {
    return folder.resolve(name);
  }

  /** The file that keeps a program's output until the next time. */
  public Path log(String program) {
    return folder.resolveSibling(program + ".log");
  }

  /** Removes a file or folder, if it is there. */
  public void remove(String name) throws IOException {
    delete(resolve(name));
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
