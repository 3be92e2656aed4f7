package org.playlake.pipeline.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that Playlake was built with. */
public final class Versions {

  private Versions() {}

  /** The version of {@code Playlake}, {@code Beam}, {@code Spark} and so on, by that name. */
  public static String of(String name) {
    Properties versions = new Properties();
    try (InputStream file = Versions.class.getResourceAsStream("/playlake-versions.properties")) {
      versions.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions.getProperty(name);
  }
}
