package org.playlake.pipeline.run;

/** Exit codes of every command. */
public final class ExitCode {
  public static final int DONE = 0;

  /** Every table is as it was, or the message says which are not. */
  public static final int FAILED = 1;

  /** Bad arguments, or input that cannot be read: nothing was started. */
  public static final int BAD_INPUT = 2;

  /** Another run was there first, or a check did not hold: nothing of the run is visible. */
  public static final int CONFLICT = 3;

  private ExitCode() {}
}
