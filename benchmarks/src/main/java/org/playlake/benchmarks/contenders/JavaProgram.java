package org.playlake.benchmarks.contenders;

/** The java that runs this. */
public final class JavaProgram {

  private JavaProgram() {}

  /** The path of it. */
  public static String path() {
    return ProcessHandle.current().info().command().orElse("java");
  }
}
