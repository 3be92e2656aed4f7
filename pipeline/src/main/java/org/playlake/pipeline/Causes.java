package org.playlake.pipeline;

import org.checkerframework.checker.nullness.qual.Nullable;

/** What went wrong, in one line for people. */
public final class Causes {
  private Causes() {}

  /** The message of the innermost cause that has one; its class where none has. */
  public static String root(Throwable failure) {
    String message = failure.getClass().getSimpleName();
    for (@Nullable Throwable cause = failure; cause != null; cause = next(cause)) {
      String said = cause.getMessage();
      if (said != null && !said.isBlank() && !said.equals(String.valueOf(cause.getCause()))) {
        message = said.strip();
      }
    }
    return message;
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause.getCause() == cause ? null : cause.getCause();
  }
}
