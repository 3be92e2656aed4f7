package org.playlake.pipeline.check;

import java.util.List;
import java.util.stream.Collectors;

/** Loads that a run must not publish, because checks of the level {@code fail} do not hold. */
public final class ChecksFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ChecksFailedException(String message) {
    super(message);
  }

  /**
   * An exception of these findings, each in its message, which is one line: engines pass on no
   * more.
   */
  public static ChecksFailedException of(List<Finding> findings) {
    return new ChecksFailedException(
        findings.stream().map(Finding::sentence).collect(Collectors.joining("; ")));
  }
}
