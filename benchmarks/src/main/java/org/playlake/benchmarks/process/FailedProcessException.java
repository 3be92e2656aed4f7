package org.playlake.benchmarks.process;

import java.nio.file.Path;
import java.util.List;

/** A process ended with another code than 0. */
public final class FailedProcessException extends RuntimeException {

  FailedProcessException(List<String> command, int code, Path log) {
    super(
        command.get(0)
            + " ended with code "
            + code
            + ". Its output is in "
            + log
            + ". The command was: "
            + String.join(" ", command));
  }
}
