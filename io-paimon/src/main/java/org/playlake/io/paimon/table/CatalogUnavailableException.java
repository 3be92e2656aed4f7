package org.playlake.io.paimon.table;

import org.checkerframework.checker.nullness.qual.Nullable;

/** A catalog that did not answer for as long as one was willing to wait for it. */
public final class CatalogUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CatalogUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
