package org.playlake.pipeline.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.FileSystemJars;
import org.playlake.pipeline.options.InputException;

/** A file that holds the value of an option, {@code --option=@FILE}. */
public final class ArgumentFile {

  private ArgumentFile() {}

  /**
   * The text in the file.
   *
   * @param argument the option and what stands before the path, for messages
   * @throws InputException if it cannot be read
   */
  public static String read(String argument, String path, FileAccess access) {
    try {
      return new String(access.read(path), UTF_8);
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new InputException(
          argument + path + ": the file cannot be read: " + why(path, e) + ".", e);
    }
  }

  private static String why(String path, Throwable failure) {
    return FileSystemJars.FILES
        .missing(path, failure)
        .orElseGet(() -> Causes.explain(failure) + ". Check the path and its permissions");
  }
}
