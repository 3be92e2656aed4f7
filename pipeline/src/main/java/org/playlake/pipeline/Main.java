package org.playlake.pipeline;

import org.playlake.pipeline.command.Playlake;

/** The entry for launchers and {@code spark-submit}. */
public final class Main {

  private Main() {}

  /** Exits with 0 when done, 1 when the run failed, 2 when arguments or input are no good. */
  public static void main(String[] args) {
    System.exit(Playlake.run(args));
  }
}
