package org.playlake.io.paimon.internal.fit;

/** A column whose values the rows that come out cannot hold; says which and why. */
final class UnfitException extends Exception {

  private static final long serialVersionUID = 1L;

  UnfitException(String message) {
    super(message);
  }
}
