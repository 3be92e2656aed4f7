package org.playlake.io.paimon.internal.route;

import org.apache.beam.sdk.values.Row;
import org.playlake.io.paimon.internal.failure.Reason;

/** An element is no row of its table, and why. */
public final class RejectedElementException extends RuntimeException {

  RejectedElementException(Object element, Throwable reason) {
    super(
        "An element cannot be written. "
            + Reason.of(reason)
            + ". The element: "
            + shortened(text(element)),
        reason);
  }

  private static String text(Object element) {
    // The short form of a row fails at a null text.
    return element instanceof Row row ? row.toString(true) : String.valueOf(element);
  }

  private static String shortened(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "..";
  }
}
