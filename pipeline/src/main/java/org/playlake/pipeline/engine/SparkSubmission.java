package org.playlake.pipeline.engine;

/** The {@code spark-submit} that started this process, where one did. */
public final class SparkSubmission {

  private SparkSubmission() {}

  /**
   * Whether this JVM is the driver of a job that was submitted. Settings of the submission are
   * system properties then, logging is the engine's, and the end of the main method is success.
   */
  public static boolean isUnderway() {
    return System.getProperty("spark.submit.deployMode") != null;
  }
}
