package org.playlake.benchmarks.contenders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.playlake.benchmarks.process.Home;

/** Class paths that builds have left for programs of their own. */
public final class ClassPaths {

  private ClassPaths() {}

  /** The classes of a module and what they need. */
  public static String of(String target) {
    return Home.resolve(target + "classes") + ":" + text(target + "class-path");
  }

  /** The version of a library that the module of a program has. */
  public static String version(String target, String artifact) {
    return LibraryVersions.of(target + "class-path", artifact);
  }

  /** The version of a library that this program has. */
  public static String version(String artifact) {
    return LibraryVersions.of(artifact);
  }

  /** The text of a file, without space around it. */
  public static String text(String file) {
    try {
      return Files.readString(Home.resolve(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
