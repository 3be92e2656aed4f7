package org.playlake.io.paimon.write;

/** An element is no row of its table, and why. */
final class RejectedElementException extends RuntimeException {

  RejectedElementException(Object element, Throwable reason) {
    super(
        "An element cannot be written. "
            + reason.getMessage()
            + " The element: "
            + shortened(String.valueOf(element)),
        reason);
  }

  private static String shortened(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "..";
  }
}
