package org.playlake.pipeline.options;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Explanation of a failure in one paragraph for users. */
public final class Causes {
  /** Phrases that Spark and its runner put before a cause. */
  private static final List<String> ENGINE_PHRASES =
      List.of("Job aborted due to stage", "Failed to read data");

  private Causes() {}

  /**
   * The first message in the chain of causes that is not an engine's phrase, and what the innermost
   * cause adds to it. An exception that only wraps its cause is skipped.
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
