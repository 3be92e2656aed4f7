package org.playlake.pipeline.options;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What went wrong, in one paragraph for people. */
public final class Causes {
  /** What Spark and its runner put before a cause. */
  private static final List<String> ENGINE_PHRASES =
      List.of("Job aborted due to stage", "Failed to read data");

  private Causes() {}

  /**
   * The first thing that somebody says in the chain of causes, and what the innermost adds to it.
   * What only passes on a cause, as runners do, says nothing.
   */
  public static String explain(Throwable failure) {
    @Nullable String first = null;
    String last = failure.getClass().getSimpleName();
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (speaks(cause)) {
        last = cause.getMessage().strip().lines().findFirst().orElse(last);
        first = first == null ? last : first;
      }
    }
    if (first == null) {
      return last;
    }
    return first.contains(last) ? first : first + " (" + last + ")";
  }

  private static boolean speaks(Throwable cause) {
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return false;
    }
    Throwable inner = cause.getCause();
    return inner == null
        || !(message.contains(inner.toString())
            || ENGINE_PHRASES.stream().anyMatch(message::startsWith));
  }
}
