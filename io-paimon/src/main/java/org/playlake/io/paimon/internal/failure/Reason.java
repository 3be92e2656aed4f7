package org.playlake.io.paimon.internal.failure;

/** A failure's own words, as the middle of a sentence: without the full stop at their end. */
public final class Reason {

  private Reason() {}

  /** The message, or where there is none the kind of the failure. */
  public static String of(Throwable failure) {
    String text = failure.getMessage();
    if (text == null || text.isBlank()) {
      return failure.getClass().getSimpleName();
    }
    String trimmed = text.strip();
    int end = trimmed.length();
    while (end > 0 && (trimmed.charAt(end - 1) == '.' || trimmed.charAt(end - 1) == ' ')) {
      end--;
    }
    return trimmed.substring(0, end);
  }
}
