package org.playlake.pipeline.options;

import java.util.List;

/** Arguments or input that cannot be used. The messages are for the user as they stand. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> messages;

  public InputException(String message) {
    super(message);
    this.messages = List.of(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
    this.messages = List.of(message);
  }

  /** Several problems at once, of which there is one at least. */
  InputException(List<String> messages) {
    super(String.join(" ", messages));
    this.messages = List.copyOf(messages);
  }

  /** A paragraph for each problem. */
  public List<String> messages() {
    return messages;
  }
}
