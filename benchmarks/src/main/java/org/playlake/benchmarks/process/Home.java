package org.playlake.benchmarks.process;

import java.nio.file.Path;

/** The folder of this copy of Playlake. */
public final class Home {

  private Home() {}

  /** A file of it. */
  public static Path resolve(String path) {
    String home = System.getProperty("playlake.home");
    if (home == null) {
      throw new IllegalStateException(
          "The system property playlake.home is missing. Start with benchmarks/compare or"
              + " benchmarks/profile, which set it.");
    }
    return Path.of(home).resolve(path);
  }
}
