package org.playlake.benchmarks.tables;

import java.util.List;

/** Two contenders have left different rows, so their times mean nothing. */
public final class DisagreementException extends RuntimeException {

  private DisagreementException(String message) {
    super(message);
  }

  /** A disagreement that is told in full. */
  public static DisagreementException of(String message) {
    return new DisagreementException(message);
  }

  DisagreementException(String table, String one, String other, List<String> differences) {
    super(
        table
            + " differs between "
            + one
            + " and "
            + other
            + ", so what they took cannot be compared. Some of the differences:\n"
            + String.join("\n", differences));
  }
}
