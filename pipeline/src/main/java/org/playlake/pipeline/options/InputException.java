package org.playlake.pipeline.options;

/** An argument or an input that cannot be used. The message is for the user as it stands. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
