package org.playlake.benchmarks.contenders;

/** The java that runs this. */
final class JavaProgram {

  private JavaProgram() {}

  static String path() {
    return ProcessHandle.current().info().command().orElse("java");
  }
}
