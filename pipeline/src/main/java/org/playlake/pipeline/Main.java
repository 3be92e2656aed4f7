package org.playlake.pipeline;

import org.playlake.pipeline.command.Playlake;

/** The entry for launchers and {@code spark-submit}. */
public final class Main {

  private Main() {}

  /**
   * Returns when done, which a cluster takes for success; exits with 1 when the run failed, 2 when
   * arguments or input are no good, 3 when another run was there first.
   */
  public static void main(String[] args) {
    int exitCode = Playlake.run(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
