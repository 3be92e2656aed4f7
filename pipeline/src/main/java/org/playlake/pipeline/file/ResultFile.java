package org.playlake.pipeline.file;

import java.io.IOException;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.FileSystemJars;
import org.playlake.pipeline.options.InputException;

/** A file that a run writes when it is done. */
public final class ResultFile {

  private ResultFile() {}

  /**
   * Finds out whether the file can be written, which a run does hours later. Leaves nothing there.
   *
   * @param option the option that names it, for messages
   * @throws InputException if there can be no such file
   */
  public static void check(String option, String path, FileAccess access) {
    try {
      access.checkWritable(path);
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new InputException(option + "=" + path + " cannot be written: " + why(path, e), e);
    }
  }

  /** Why a file cannot be written and what to do. */
  public static String why(String path, Throwable failure) {
    return FileSystemJars.FILES
            .missing(path, failure)
            .orElseGet(
                () -> Causes.explain(failure) + ". Name a file in a folder where you may write")
        + ".";
  }
}
