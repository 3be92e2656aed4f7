package org.playlake.io.paimon.internal.catalog;

import java.util.List;
import java.util.Map;
import org.playlake.io.paimon.internal.options.ShownOptions;

/**
 * Values of catalog options that must not be read in an exception: those that came from the
 * environment, and those that are secrets by their key.
 */
record Secrets(List<String> values) {

  static Secrets of(Map<String, String> resolved, Map<String, String> written) {
    return new Secrets(
        resolved.entrySet().stream()
            .filter(
                option ->
                    !option.getValue().equals(written.get(option.getKey()))
                        || ShownOptions.isSecret(option.getKey()))
            .map(Map.Entry::getValue)
            .filter(value -> !value.isBlank())
            .toList());
  }

  /**
   * An exception with the given cause, or, when the cause quotes a secret, with its kind and stack
   * only.
   */
  IllegalStateException hide(String message, Throwable cause) {
    if (!quotedBy(cause)) {
      return new IllegalStateException(message + ".", cause);
    }
    IllegalStateException hidden =
        new IllegalStateException(
            message
                + ". The cause, a "
                + cause.getClass().getSimpleName()
                + ", is left out because its text holds a value from the environment or a secret.");
    hidden.setStackTrace(cause.getStackTrace());
    return hidden;
  }

  private boolean quotedBy(Throwable cause) {
    for (Throwable link = cause; link != null; link = link.getCause()) {
      String text = String.valueOf(link.getMessage());
      if (values.stream().anyMatch(text::contains)) {
        return true;
      }
    }
    return false;
  }
}
