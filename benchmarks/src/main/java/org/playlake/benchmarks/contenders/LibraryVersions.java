package org.playlake.benchmarks.contenders;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.playlake.benchmarks.process.Home;

/** Versions of libraries, from the class paths that the contenders are started with. */
final class LibraryVersions {

  private LibraryVersions() {}

  /** Of a library of this program. */
  static String of(String artifact) {
    return in(System.getProperty("java.class.path"), artifact);
  }

  /** Of a library on the class path that a build has left in {@code file}. */
  static String of(String file, String artifact) {
    try {
      return in(Files.readString(Home.resolve(file)), artifact);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String in(String classPath, String artifact) {
    Pattern jar = Pattern.compile(Pattern.quote(artifact) + "-(\\d.*)\\.jar");
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Matcher name = jar.matcher(Path.of(entry).getFileName().toString());
      if (name.matches()) {
        return name.group(1);
      }
    }
    throw new IllegalStateException(
        "No version of " + artifact + " is on the class path " + classPath + ". Build again.");
  }
}
