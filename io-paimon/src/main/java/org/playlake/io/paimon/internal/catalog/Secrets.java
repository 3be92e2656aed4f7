package org.playlake.io.paimon.internal.catalog;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.playlake.io.paimon.internal.options.ShownOptions;
import org.playlake.io.paimon.table.CatalogUnavailableException;

/**
 * Values of catalog options that must not be read in an exception: those that came from the
 * environment, and those that are secrets by their key.
 */
record Secrets(List<String> values) {

  /** Passwords in addresses: before the host, and among what follows. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "//[^/@\\s:]*:([^/@\\s]+)@|(?i)[?&;](?:password|pwd|secret|token)=([^&;\\s]+)");

  static Secrets of(Map<String, String> resolved, Map<String, String> written) {
    Stream<String> whole =
        resolved.entrySet().stream()
            .filter(
                option ->
                    !option.getValue().equals(written.get(option.getKey()))
                        || ShownOptions.isSecret(option.getKey()))
            .map(Map.Entry::getValue);
    Stream<String> parts =
        resolved.values().stream()
            .flatMap(value -> IN_ADDRESS.matcher(value).results())
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    return new Secrets(Stream.concat(whole, parts).filter(value -> !value.isBlank()).toList());
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

  /** The same exception, or one that says no more than that there was one. */
  CatalogUnavailableException hide(CatalogUnavailableException e) {
    return quotedBy(e)
        ? new CatalogUnavailableException(
            "The catalog does not answer. What the connection said is left out because its text"
                + " holds a value from the environment or a secret.",
            null)
        : e;
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
