package org.playlake.pipeline;

import org.playlake.pipeline.command.Playlake;
import org.playlake.pipeline.engine.SparkSubmission;

/**
 * The entry for launchers and {@code spark-submit}. Compiled for Java 8, so that an older Java gets
 * a message.
 */
public final class Main {
  private static final int OLDEST_JAVA = 17;
  private static final int BAD_INPUT = 2;

  private Main() {}

  /**
   * Exits with 0 when done, 1 when the run failed, 2 when arguments or input are no good, 3 when
   * another run was there first. Under {@code spark-submit} it returns when done: to YARN, a driver
   * that exits has failed.
   */
  public static void main(String[] args) {
    String java = System.getProperty("java.specification.version");
    if (isTooOld(java)) {
      System.err.println(
          "playlake: this is Java "
              + java
              + ", and Playlake needs 17 or later. Choose an engine that runs on it, or set"
              + " JAVA_HOME; on YARN also spark.yarn.appMasterEnv.JAVA_HOME and"
              + " spark.executorEnv.JAVA_HOME.");
      System.exit(BAD_INPUT);
    }
    int exitCode = Playlake.run(args);
    if (exitCode != 0 || !SparkSubmission.isUnderway()) {
      System.exit(exitCode);
    }
  }

  /** Until 8 they are called 1.8 and so on. */
  static boolean isTooOld(String specification) {
    return specification.startsWith("1.") || Integer.parseInt(specification) < OLDEST_JAVA;
  }
}
